package org.trialogue.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/**
 * A deed in the record, with keys where a reader will see names.
 *
 * @param id the key of the entry
 * @param by who did it; null once that was let go, and where nobody signed in did it
 * @param side for whom; null where nobody signed in did it
 * @param capacity as what; null for what is done in no capacity
 * @param deed a verb with its module
 * @param subject the key of what it was done to
 * @param changed what changed by it, by the names of the fields
 */
public record RecordedDeed(
        UUID id,
        Instant at,
        @Nullable MemberId by,
        @Nullable Affiliation side,
        @Nullable Capacity capacity,
        String deed,
        UUID subject,
        Map<String, Change> changed) {

    /** Keeps its own copy. */
    public RecordedDeed {
        changed = Map.copyOf(changed);
    }
}
