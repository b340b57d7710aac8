package org.trialogue.membership.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Room;
import org.trialogue.membership.SharedPiece;
import org.trialogue.membership.SharedPieces;
import org.trialogue.membership.SharedWith;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.RoomMemberRecord;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.membership.domain.Rooms;
import org.trialogue.membership.domain.Seat;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/**
 * What is shared with whom: partners, wherever they are let in, and the guests of groups. It is put together from the rooms that the reader may
 * enter, and tells of no other: each group sees its own guests, and nobody another's.
 */
@Service
@Transactional(readOnly = true)
public class Outsiders {

    private final RoomReading reading;
    private final Rooms rooms;
    private final RoomPeople people;
    private final Membership membership;
    private final ObjectProvider<SharedPieces> features;

    Outsiders(
            RoomReading reading,
            Rooms rooms,
            RoomPeople people,
            Membership membership,
            ObjectProvider<SharedPieces> features) {
        this.features = features;
        this.reading = reading;
        this.rooms = rooms;
        this.people = people;
        this.membership = membership;
    }

    /** Those who see something in a working group as partners or guests, room by room, by side and name. */
    public List<SharedWith> in(WorkingGroupId workingGroup, MemberId reader) {
        return reading.in(workingGroup, reader).stream()
                .flatMap(room -> in(room, reader))
                .toList();
    }

    /** A piece that is shared, and what ends it. */
    public record Piece(SharedPiece shared, SharedPieces feature) {}

    /** What partners and observers were let do more with than to read, in the rooms that the reader may enter. */
    public List<Piece> pieces(WorkingGroupId workingGroup, MemberId reader) {
        return reading.in(workingGroup, reader).stream()
                .flatMap(room -> features.orderedStream()
                        .flatMap(feature ->
                                feature.in(room.id(), reader).stream().map(shared -> new Piece(shared, feature))))
                .toList();
    }

    private Stream<SharedWith> in(Room room, MemberId reader) {
        var own = membership.actingIn(reader, room.id()).orElse(null);
        return rooms.findById(room.id().value()).stream()
                .flatMap(found -> people.inside(found).stream())
                .filter(Outsiders::fromOutside)
                .flatMap(seat -> shown(room, seat, own).stream())
                .sorted(Comparator.comparing((SharedWith one) -> one.whom().affiliation())
                        .thenComparing(one -> one.whom().person().name()));
    }

    private static boolean fromOutside(Seat seat) {
        var acting = seat.mandate().acting();
        return acting.affiliation() == Affiliation.PARTNERS
                || acting.forSecretariat()
                        && seat.entry() != null
                        && RoomRules.takesGuests(seat.room().kind());
    }

    private Optional<SharedWith> shown(Room room, Seat seat, @Nullable Acting own) {
        var held = seat.mandate();
        var entry = seat.entry();
        return membership
                .person(held.acting().member())
                .map(held::heldBy)
                .map(whom -> entry == null
                        ? new SharedWith(room, whom, whom.startsOn(), whom.endsOn(), false, true)
                        : new SharedWith(
                                room, whom, entry.since(), last(entry, whom.endsOn()), ends(room, own, seat), false));
    }

    private static boolean ends(Room room, @Nullable Acting own, Seat seat) {
        return own != null
                && !room.closed()
                && RoomRules.letsGo(seat.room(), own, seat.mandate().acting());
    }

    /** A guest's last day, or that of the mandate where it comes first. */
    private static @Nullable LocalDate last(RoomMemberRecord entry, @Nullable LocalDate mandate) {
        var until = entry.until();
        if (until == null || mandate == null) return until == null ? mandate : until;
        return until.isBefore(mandate) ? until : mandate;
    }
}
