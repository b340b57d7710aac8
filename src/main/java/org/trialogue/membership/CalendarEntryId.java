package org.trialogue.membership;

import java.util.UUID;

/** Names an entry in a working group's calendar. */
public record CalendarEntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
