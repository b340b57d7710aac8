package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Composing;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.WorkspaceSection;

/** Who makes up a working group, first on its page. */
@org.springframework.stereotype.Component
class CompositionSection implements WorkspaceSection {

    private final SignedIn signedIn;
    private final Membership membership;
    private final Composing composing;

    CompositionSection(SignedIn signedIn, Membership membership, Composing composing) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.composing = composing;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String titleKey() {
        return "membership.composition";
    }

    @Override
    public Component content(UUID workingGroup) {
        var group = new WorkingGroupId(workingGroup);
        var shown = membership.workingGroup(group).orElseThrow();
        return new CompositionPanel(shown, membership.rules(group), () -> composing.of(group, signedIn.id()));
    }
}
