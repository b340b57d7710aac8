package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.NotFoundException;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.RoomPages;

/** Pages of plans, which are taken away from who may not enter the shared room any more. */
@org.springframework.stereotype.Component
class PlanPages {

    private final RoomPages pages;
    private final Membership membership;
    private final PlanReading reading;
    private final SignedIn signedIn;

    PlanPages(RoomPages pages, Membership membership, PlanReading reading, SignedIn signedIn) {
        this.pages = pages;
        this.membership = membership;
        this.reading = reading;
        this.signedIn = signedIn;
    }

    /** A mark to be put on the page. */
    Component mark(Component page, WorkingGroup group) {
        return pages.mark(page, signedIn.id(), membership.sharedRoom(group.id()).value());
    }

    /** The same, for a page that knows no more than the plan. */
    Component mark(Component page, PlanId plan) {
        var board = reading.board(plan, 0, signedIn.id()).orElseThrow(NotFoundException::new);
        return mark(page, board.plan().workingGroup());
    }
}
