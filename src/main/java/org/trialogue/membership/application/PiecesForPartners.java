package org.trialogue.membership.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.Shareable;
import org.trialogue.membership.SharedPiece;
import org.trialogue.membership.SharedPieces;
import org.trialogue.membership.domain.ShareRecord;
import org.trialogue.membership.domain.Shares;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Shows among what is shared with partners and guests which piece of the shared room each partner reads. */
@Component
@Transactional
class PiecesForPartners implements SharedPieces {

    private final Membership membership;
    private final MandatesToday held;
    private final Shares shares;
    private final PartnerSharing sharing;

    PiecesForPartners(Membership membership, MandatesToday held, Shares shares, PartnerSharing sharing) {
        this.membership = membership;
        this.held = held;
        this.shares = shares;
        this.sharing = sharing;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SharedPiece> in(RoomId room, MemberId reader) {
        if (!Viewing.isFor(reader) || membership.actingIn(reader, room).isEmpty()) return List.of();
        var current = shares.findByRoomAndEndedAtIsNull(room.value()).stream()
                .filter(each -> each.holds(held.day()))
                .toList();
        if (current.isEmpty()) return List.of();
        var named = sharing.named(current.stream().map(ShareRecord::piece).toList());
        var mayEnd = sharing.sharing(room, reader).isPresent();
        var partners = membership.room(room).stream()
                .flatMap(found -> membership.mandatesIn(found.workingGroup()).stream())
                .toList();
        return current.stream()
                .flatMap(each -> shown(each, named, partners, mayEnd).stream())
                .sorted(Comparator.comparing(SharedPiece::title)
                        .thenComparing(piece -> piece.whom().person().name()))
                .toList();
    }

    /** What is gone from the room by now keeps its row, without a title: it is shared all the same if it comes back. */
    private static Optional<SharedPiece> shown(
            ShareRecord share, Map<UUID, Shareable> named, List<Mandated> partners, boolean mayEnd) {
        var what = named.get(share.piece());
        return holder(share.mandate(), partners)
                .map(whom -> new SharedPiece(
                        share.getId(),
                        SharedPiece.What.READ,
                        share.room(),
                        what == null ? "" : what.title(),
                        what == null ? "" : what.address(),
                        whom,
                        share.since(),
                        share.until(),
                        mayEnd));
    }

    private static Optional<Mandated> holder(MandateId mandate, List<Mandated> partners) {
        return partners.stream().filter(each -> each.mandate().equals(mandate)).findFirst();
    }

    @Override
    public void end(SharedPiece piece, MemberId member) {
        sharing.end(piece.key(), member);
    }
}
