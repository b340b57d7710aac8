package org.trialogue.membership.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;

/**
 * A mandate, seen from one of the rooms of its working group.
 *
 * @param entry how its holder was let in there, or null
 */
public record Seat(
        MandateRecord mandate, RoomRecord room, @Nullable RoomMemberRecord entry, WorkingGroupRecord group) {

    /** Who may act in the room by it on that day; empty where it does not hold, or does not let its holder in. */
    public Optional<Acting> acting(LocalDate day) {
        var inside = mandate.admitsTo(room.kind()) || entry != null && entry.holds(day);
        return mandate.holds(day) && inside ? Optional.of(group.acting(mandate)) : Optional.empty();
    }

    /** Who looks in by a piece that is shared with the holder: a partner, whose mandate holds on that day. */
    public Optional<Acting> lookingIn(LocalDate day) {
        var partner = mandate.acting().affiliation() == Affiliation.PARTNERS;
        return partner && mandate.holds(day) ? Optional.of(group.acting(mandate)) : Optional.empty();
    }

    /** A guest's last day, where the entry is what lets in; null for everybody else. */
    public @Nullable LocalDate until() {
        return entry == null ? null : entry.until();
    }
}
