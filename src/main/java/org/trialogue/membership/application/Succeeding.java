package org.trialogue.membership.application;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.MandateHandedOver;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/**
 * Whoever holds a mandate in the place of another comes to have that one's seats in rooms that someone opened, and what waited for that one, in
 * all rooms that the successor is in. It is done in the successor's view, who alone is in those rooms by then: not in that of the secretary, who may see into none of a group's.
 */
@Component
class Succeeding {

    private final Membership membership;
    private final TakingSeats seats;
    private final Passing passing;
    private final TransactionTemplate transaction;

    Succeeding(Membership membership, TakingSeats seats, Passing passing, TransactionTemplate transaction) {
        this.membership = membership;
        this.seats = seats;
        this.passing = passing;
        this.transaction = transaction;
    }

    /** A second time nothing is left to pass on. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateHandedOver over) {
        var to = new MemberId(over.to());
        Viewing.as(to, () -> transaction.execute(status -> passed(over, to)));
    }

    private int passed(MandateHandedOver over, MemberId to) {
        var group = new WorkingGroupId(over.workingGroup());
        seats.succeed();
        return membership
                .actingIn(to, group)
                .filter(acting -> !acting.observes())
                .map(acting -> passing.pass(
                        group,
                        over.handover(),
                        passing.open(group, membership.roomsOf(to)),
                        acting,
                        "membership.tasks-taken-over"))
                .orElse(0);
    }
}
