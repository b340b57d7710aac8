package org.trialogue.membership.domain;

import static org.trialogue.platform.Capacity.CHAIR;
import static org.trialogue.platform.Capacity.COORDINATOR;
import static org.trialogue.platform.Capacity.GROUP_SECRETARY;
import static org.trialogue.platform.Capacity.REPORTER;
import static org.trialogue.platform.Capacity.SECRETARY;
import static org.trialogue.platform.Capacity.SPOKESPERSON;
import static org.trialogue.platform.Capacity.TITULAR;
import static org.trialogue.platform.Capacity.VICE_CHAIR;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;

/**
 * Who opens a room, keeps it, and whom it lets in, after the drafting procedure. A group's own rooms are opened and kept by its own people; the
 * secretariat opens and keeps those that are no group's own, and comes into a group's room as its guest, for a time.
 */
public final class RoomRules {

    /** How many members of each group sit in a drafting committee, the Reporter and the Legal Adviser, who is of no group, aside. */
    public static final int COMMITTEE_SEATS = 3;

    /** How many people a small drafting group has at most. */
    public static final int SMALL = 12;

    /** How many days ahead a guest's last day may lie. */
    public static final int GUEST_DAYS = 31;

    /** How many days ahead a partner's last day in a room may lie. */
    public static final int PARTNER_DAYS = 366;

    private static final Set<Capacity> OFFICERS = Set.of(CHAIR, VICE_CHAIR, REPORTER, SPOKESPERSON);

    private RoomRules() {}

    /** Whether the mandate alone lets someone acting so into a room of that kind: a standing one of their own, or of all. */
    static boolean lets(RoomKind kind, Acting by) {
        if (!kind.standing()) return false;
        if (kind == RoomKind.OFFICERS) return OFFICERS.contains(by.capacity()) || by.capacity() == SECRETARY;
        return kind.only()
                .map(side -> side == by.affiliation() && !by.observes())
                .orElse(by.affiliation() != Affiliation.PARTNERS);
    }

    /** The kinds of rooms that someone acting so may open. */
    public static List<RoomKind> open(Acting by) {
        return Arrays.stream(RoomKind.values())
                .filter(kind -> !kind.standing() && keeps(kind, by))
                .toList();
    }

    /** Whether someone acting so, who is in the room, says who comes in. */
    public static boolean keeps(RoomKind kind, Acting by) {
        return switch (kind) {
            case SHARED -> by.forSecretariat() || by.capacity() == CHAIR;
            case OFFICERS -> false;
            case GOVERNMENTS, GOVERNMENT_GROUP ->
                by.affiliation() == Affiliation.GOVERNMENT && by.capacity() == COORDINATOR;
            case EMPLOYERS_CAUCUS -> by.affiliation() == Affiliation.EMPLOYERS && speaks(by);
            case WORKERS_CAUCUS -> by.affiliation() == Affiliation.WORKERS && speaks(by);
            case DELEGATION -> by.affiliation() == Affiliation.GOVERNMENT && speaks(by);
            case BILATERAL -> speaks(by);
            case DRAFTING_COMMITTEE, PARTNERS -> by.forSecretariat();
            case DRAFTING_GROUP -> OFFICERS.contains(by.capacity()) || by.capacity() == COORDINATOR;
        };
    }

    /** The same of this very room: that of a named group of governments keeps its coordinator, and no other. */
    public static boolean keeps(RoomRecord room, Acting by) {
        return keeps(room.kind(), by) && room.mayBeKeptBy(by.member());
    }

    /**
     * Whether someone acting so may come unasked into a room of that kind which whoever kept it for the same side left by the end of a mandate, or
     * which is that of the named group of governments that they coordinate by now.
     */
    public static boolean keepsOn(RoomKind kind, Acting by) {
        return !kind.standing() && keeps(kind, by);
    }

    /** Whether this person may speak to another group for their own: its spokesperson or group secretary, or a government itself. */
    public static boolean speaks(Acting by) {
        return switch (by.affiliation()) {
            case EMPLOYERS, WORKERS -> by.capacity() == SPOKESPERSON || by.capacity() == GROUP_SECRETARY;
            case GOVERNMENT -> by.capacity() == TITULAR || by.capacity() == COORDINATOR;
            case SECRETARIAT, PARTNERS -> false;
        };
    }

    /**
     * Asks whether a room lets someone in.
     *
     * @param inside who is in it already
     * @throws Refusal when the other may not be let in by this person, or the room is full
     */
    public static void admit(RoomRecord room, Delegate by, Delegate other, Collection<Acting> inside) {
        if (!keeps(room, by.acting())) throw new Refusal("membership.refused.keepers-only");
        if (!fits(room, by, other))
            throw new Refusal("membership.refused.admits." + room.kind().key());
        if (full(room.kind(), other.acting(), inside))
            throw new Refusal(
                    "membership.refused.full." + room.kind().key(),
                    room.kind() == RoomKind.DRAFTING_COMMITTEE ? COMMITTEE_SEATS : SMALL);
    }

    /** Whether someone acting so comes into a room for a time: a partner, into a room of theirs or into that which all share. */
    public static boolean seatEnds(RoomKind kind, Acting other) {
        return kind.isTheirs(other) || kind == RoomKind.SHARED && other.affiliation() == Affiliation.PARTNERS;
    }

    /**
     * The last day of whoever is let in; null for as long as the mandate holds.
     *
     * @throws Refusal when a partner is to come in without one, or it is past or too far ahead
     */
    public static @Nullable LocalDate lastDay(RoomKind kind, Acting other, @Nullable LocalDate until, LocalDate today) {
        if (!seatEnds(kind, other)) return null;
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(PARTNER_DAYS)))
            throw new Refusal("membership.refused.partner-days", PARTNER_DAYS);
        return until;
    }

    /** Whether a room is for such a person at all, as far as this keeper may say. */
    public static boolean fits(RoomRecord room, Delegate by, Delegate other) {
        var side = other.acting().affiliation();
        return switch (room.kind()) {
            case GOVERNMENT_GROUP -> other.sits() && side == Affiliation.GOVERNMENT;
            case DELEGATION ->
                other.sits() && side == Affiliation.GOVERNMENT && Objects.equals(room.country(), other.country());
            case BILATERAL -> other.sits() && side == by.acting().affiliation();
            case DRAFTING_COMMITTEE ->
                other.sits()
                        || other.acting().forSecretariat()
                        || other.acting().capacity() == Capacity.LEGAL_ADVISER;
            case DRAFTING_GROUP -> other.sits();
            case PARTNERS -> true;
            case SHARED -> side == Affiliation.PARTNERS;
            case GOVERNMENTS, EMPLOYERS_CAUCUS, WORKERS_CAUCUS, OFFICERS -> false;
        };
    }

    /**
     * Asks until when something of the shared room is shared with a partner.
     *
     * @throws Refusal when the day is past, too far ahead, or after the last one of the mandate
     */
    public static void sharedUntil(LocalDate until, MandateRecord partner, LocalDate today) {
        if (until.isBefore(today) || until.isAfter(today.plusDays(PARTNER_DAYS)))
            throw new Refusal("membership.refused.partner-days", PARTNER_DAYS);
        if (partner.ranOutBy(until)) throw new Refusal("membership.refused.share-mandate");
    }

    /**
     * Asks whether a group takes a secretary into its room as a guest.
     *
     * @throws Refusal when this is nobody's own room, the guest is no secretary, or the last day is past or too far ahead
     */
    public static void welcome(RoomRecord room, Acting by, Acting guest, LocalDate until, LocalDate today) {
        if (!takesGuests(room.kind()) || !keeps(room, by)) throw new Refusal("membership.refused.keepers-only");
        if (!guest.forSecretariat()) throw new Refusal("membership.refused.guest-secretary");
        if (until.isBefore(today) || until.isAfter(today.plusDays(GUEST_DAYS)))
            throw new Refusal("membership.refused.guest-days", GUEST_DAYS);
    }

    /** Whether a room is a group's own, or some groups', so that the secretariat is a guest there. */
    public static boolean takesGuests(RoomKind kind) {
        return kind.takesGuests();
    }

    /** Whether a keeper may let someone go: in a room of two groups their own people alone, and guests. */
    public static boolean letsGo(RoomRecord room, Acting by, Acting other) {
        if (!keeps(room, by) || by.member().equals(other.member())) return false;
        return room.kind() != RoomKind.BILATERAL || other.forSecretariat() || other.affiliation() == by.affiliation();
    }

    private static boolean full(RoomKind kind, Acting other, Collection<Acting> inside) {
        return switch (kind) {
            case DRAFTING_COMMITTEE ->
                takesSeat(other)
                        && inside.stream()
                                        .filter(RoomRules::takesSeat)
                                        .filter(one -> one.affiliation() == other.affiliation())
                                        .count()
                                >= COMMITTEE_SEATS;
            case DRAFTING_GROUP -> inside.size() >= SMALL;
            default -> false;
        };
    }

    private static boolean takesSeat(Acting acting) {
        return acting.affiliation().group().isPresent() && acting.capacity() != REPORTER;
    }
}
