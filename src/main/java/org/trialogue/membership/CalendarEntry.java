package org.trialogue.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the calendar of a working group.
 *
 * @param enteredAt when it came in, or was last changed
 * @param calledOffAt when it was called off, or null; it stays in the calendar
 * @param edition which one this is; whoever changes it says which one they saw
 */
public record CalendarEntry(
        CalendarEntryId id,
        WorkingGroupId workingGroup,
        CalendarEntryDraft said,
        Instant enteredAt,
        @Nullable Instant calledOffAt,
        int edition) {

    /** Whether it does not take place. */
    public boolean calledOff() {
        return calledOffAt != null;
    }

    /** Where it stands within the portal: in the calendar of its working group. */
    public String link() {
        return "workspaces/" + workingGroup + "/calendar";
    }
}
