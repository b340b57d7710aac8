package org.trialogue.membership.application;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.files.FileTaken;

/** Records who takes a file out of a room. */
@Component
class Taking {

    private final Membership membership;
    private final Audit audit;

    Taking(Membership membership, Audit audit) {
        this.membership = membership;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    void taken(FileTaken taken) {
        membership
                .actingIn(taken.member(), new RoomId(taken.room()))
                .ifPresent(by -> audit.record(
                        by, taken.room(), "membership.file-taken", taken.file().value(), Particulars.of(Kind.READING)));
    }
}
