package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.CommenterRows;
import org.trialogue.drafting.domain.CommenterRows.Commenter;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.SharedPiece;
import org.trialogue.membership.SharedPieces;
import org.trialogue.platform.MemberId;

/** Shows among what is shared with partners and guests of whom comments on which text were asked for. */
@Component
@Transactional
class TextsSharedForComments implements SharedPieces {

    private final CommenterRows rows;
    private final Membership membership;
    private final AskingForComments asking;
    private final Clock clock;

    TextsSharedForComments(CommenterRows rows, Membership membership, AskingForComments asking, Clock clock) {
        this.rows = rows;
        this.membership = membership;
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SharedPiece> in(RoomId room, MemberId reader) {
        var decides = membership.actingIn(reader, room).map(Officers::is);
        if (decides.isEmpty()) return List.of();
        var asked = rows.in(room, LocalDate.now(clock));
        if (asked.isEmpty()) return List.of();
        var open = decides.get()
                && membership.room(room).filter(one -> !one.closed()).isPresent();
        var people = membership.room(room).stream()
                .flatMap(place -> membership.mandatesIn(place.workingGroup()).stream())
                .toList();
        return asked.stream()
                .flatMap(one -> people.stream()
                        .filter(held -> held.mandate().equals(one.mandate()) && reads(held, one, room))
                        .map(held -> piece(room, one, held, open)))
                .sorted(Comparator.comparing(SharedPiece::title)
                        .thenComparing(piece -> piece.whom().person().name()))
                .toList();
    }

    private boolean reads(Mandated held, Commenter one, RoomId room) {
        return membership.actingOn(held.person().id(), room, one.text().value()).isPresent();
    }

    private static SharedPiece piece(RoomId room, Commenter one, Mandated held, boolean mayBeEnded) {
        return new SharedPiece(
                one.text().value(),
                SharedPiece.What.COMMENT,
                room,
                one.title(),
                "texts/" + one.text(),
                held,
                one.since(),
                one.until(),
                mayBeEnded);
    }

    @Override
    public void end(SharedPiece piece, MemberId member) {
        asking.end(new TextId(piece.key()), piece.whom().person().id(), member);
    }
}
