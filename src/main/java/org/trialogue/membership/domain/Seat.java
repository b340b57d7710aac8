package org.trialogue.membership.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;

/** A mandate, seen from one of the rooms of its working group. */
public record Seat(MandateRecord mandate, RoomKind room, WorkingGroupRecord group) {

    /** Who may act in the room by it on that day; empty where it does not hold, or does not let its holder in. */
    public Optional<Acting> acting(LocalDate day) {
        return mandate.holds(day) && mandate.admitsTo(room) ? Optional.of(group.acting(mandate)) : Optional.empty();
    }
}
