package org.trialogue.plans.application;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.trialogue.membership.Mandated;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.CommitmentTakenOut;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;

/** Says to those whom a commitment bound, or would have, that it was taken out of the plan. */
@Component
class TakenOutNotices {

    private static final int SENTENCE = 140;

    private final Commitments commitments;
    private final Concerned concerned;
    private final Notices notices;
    private final RoomWork work;

    TakenOutNotices(Commitments commitments, Concerned concerned, Notices notices, RoomWork work) {
        this.commitments = commitments;
        this.concerned = concerned;
        this.notices = notices;
        this.work = work;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CommitmentTakenOut event) {
        work.inTurn(event.room(), () -> {
            commitments.findById(event.commitment()).ifPresent(this::told);
            return true;
        });
    }

    private void told(CommitmentRecord commitment) {
        concerned.present(commitment.room()).stream()
                .filter(held -> bound(commitment, held))
                .forEach(held -> notices.post(notice(commitment, held)));
    }

    private static boolean bound(CommitmentRecord commitment, Mandated held) {
        var organization = held.person().organizationId();
        return !held.acting().observes() && organization != null && commitment.names(organization);
    }

    private static Notice notice(CommitmentRecord commitment, Mandated held) {
        return new Notice(
                        held.person().id(),
                        "plans.taken-out/" + commitment.id(),
                        "plans.notice.taken-out",
                        List.of(Shortened.to(SENTENCE, commitment.draft().sentence())),
                        commitment.id().link(),
                        false,
                        null,
                        commitment.room().value())
                .within(commitment.plan().link());
    }
}
