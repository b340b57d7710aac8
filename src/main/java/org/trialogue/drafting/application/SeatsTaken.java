package org.trialogue.drafting.application;

import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.LetInByItsSide;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.security.Viewing;

/** Looks again at the texts of a working group that are being adopted when somebody else comes to speak in it. */
@Component
class SeatsTaken {

    private final Membership membership;
    private final TextRows texts;
    private final AdoptionNotices notices;
    private final TransactionTemplate transaction;

    SeatsTaken(Membership membership, TextRows texts, AdoptionNotices notices, TransactionTemplate transaction) {
        this.membership = membership;
        this.texts = texts;
        this.notices = notices;
        this.transaction = transaction;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateGiven event) {
        looked(event.workingGroup());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(LetInByItsSide event) {
        looked(event.workingGroup());
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(MandateEnded event) {
        looked(event.workingGroup());
    }

    private void looked(UUID workingGroup) {
        var room = membership.sharedRoom(new WorkingGroupId(workingGroup));
        Viewing.inRoom(
                room.value(),
                () -> transaction.execute(status -> {
                    texts.in(room).stream()
                            .filter(head -> head.stage() == Stage.FINAL_READING)
                            .forEach(notices::changed);
                    return true;
                }));
    }
}
