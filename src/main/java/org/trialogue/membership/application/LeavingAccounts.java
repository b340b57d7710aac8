package org.trialogue.membership.application;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.NominationMoved;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.domain.CannotInvite;
import org.trialogue.membership.domain.Invitations;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.NominatedAccounts;
import org.trialogue.membership.domain.NominationRecord;
import org.trialogue.membership.domain.Nominations;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.platform.security.Viewing;

/**
 * What the end of a nomination means for the account that it asked in. One that the portal made, that nobody used and that no other nomination
 * needs is closed; at once, or by the job where the identity provider is away.
 */
@Component
class LeavingAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(LeavingAccounts.class);

    private final Nominations nominations;
    private final NominatedAccounts accounts;
    private final Members members;
    private final Rooms rooms;
    private final Invitations invitations;
    private final TransactionTemplate transaction;

    LeavingAccounts(
            Nominations nominations,
            NominatedAccounts accounts,
            Members members,
            Rooms rooms,
            Invitations invitations,
            TransactionTemplate transaction) {
        this.nominations = nominations;
        this.accounts = accounts;
        this.members = members;
        this.rooms = rooms;
        this.invitations = invitations;
        this.transaction = transaction;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(NominationMoved moved) {
        if (NominationState.UNDER_WAY.contains(moved.state())) return;
        rooms.findByWorkingGroupAndKind(moved.workingGroup(), RoomKind.SHARED)
                .ifPresent(room -> Viewing.inRoom(room.room().value(), () -> {
                    settle(moved.nomination());
                    return true;
                }));
    }

    /** The keys of those in a working group whose account waits. */
    List<UUID> keys(UUID workingGroup) {
        return transaction.execute(status -> nominations.leaving(workingGroup));
    }

    /** Does for one that ended what is still to be done; nothing where it goes on. */
    void settle(UUID key) {
        transaction.executeWithoutResult(status ->
                nominations.inHand(key).filter(NominationRecord::accountWaits).ifPresent(this::settle));
    }

    private void settle(NominationRecord nomination) {
        var subject = nomination.subject();
        if (subject == null) return;
        accounts.inHand(nomination.nominee().email());
        var close = nomination.madeAccount() && members.findBySubject(subject).isEmpty();
        if (close && accounts.isNeededBesides(nomination)) return;
        try {
            invitations.over(subject, nomination.declineKey(), close);
            nomination.leftAccount(close);
            nominations.save(nomination);
        } catch (CannotInvite why) {
            LOG.warn("The account of nomination {} waits: {}", nomination.id(), why.messageKey());
        }
    }
}
