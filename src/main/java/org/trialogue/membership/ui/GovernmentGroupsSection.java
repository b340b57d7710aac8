package org.trialogue.membership.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.GroupingGovernments;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.WorkspaceSection;

/** The named groups of governments, on the page of a working group. */
@org.springframework.stereotype.Component
class GovernmentGroupsSection implements WorkspaceSection {

    private final SignedIn signedIn;
    private final Membership membership;
    private final GroupingGovernments grouping;

    GovernmentGroupsSection(SignedIn signedIn, Membership membership, GroupingGovernments grouping) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.grouping = grouping;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "membership.government-groups";
    }

    @Override
    public Component content(UUID workingGroup) {
        var group = new WorkingGroupId(workingGroup);
        var acting = membership.actingIn(signedIn.id(), group).orElseThrow();
        return new GovernmentGroupsPanel(group, acting, grouping);
    }
}
