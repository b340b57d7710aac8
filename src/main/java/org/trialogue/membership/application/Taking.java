package org.trialogue.membership.application;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
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
        acting(taken.member(), new RoomId(taken.room()))
                .ifPresent(by -> audit.record(
                        by, taken.room(), "membership.file-taken", taken.file().value(), Particulars.of(Kind.READING)));
    }

    /** A partner with whom a file alone is shared takes it along in the capacity they have in the working group. */
    private Optional<Acting> acting(MemberId member, RoomId room) {
        return membership
                .actingIn(member, room)
                .or(() -> membership
                        .room(room)
                        .filter(found -> !found.kind().apart())
                        .flatMap(found -> membership.actingIn(member, found.workingGroup())));
    }
}
