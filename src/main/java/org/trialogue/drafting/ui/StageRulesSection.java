package org.trialogue.drafting.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.trialogue.drafting.application.NarrowingStages;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.RulesSection;

/** What members may do with shared texts at each stage, among the rules of a working group. */
@org.springframework.stereotype.Component
class StageRulesSection implements RulesSection {

    private final NarrowingStages narrowing;
    private final Membership membership;
    private final SignedIn signedIn;

    StageRulesSection(NarrowingStages narrowing, Membership membership, SignedIn signedIn) {
        this.narrowing = narrowing;
        this.membership = membership;
        this.signedIn = signedIn;
    }

    @Override
    public String titleKey() {
        return "drafting.narrowing";
    }

    @Override
    public Component content(UUID workingGroup) {
        var group = new WorkingGroupId(workingGroup);
        return new StageRules(group, membership.actingIn(signedIn.id(), group).orElseThrow(), narrowing);
    }
}
