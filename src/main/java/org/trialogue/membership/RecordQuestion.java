package org.trialogue.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.MemberId;

/**
 * Which part of the record is asked for.
 *
 * @param group that of a working group; null for what one did, or what concerns one, in no room
 * @param person done by them
 * @param deed that deed alone
 * @param subject done to that alone
 * @param from not before this
 * @param before not at this or later
 */
public record RecordQuestion(
        @Nullable WorkingGroupId group,
        @Nullable MemberId person,
        @Nullable String deed,
        @Nullable UUID subject,
        @Nullable Instant from,
        @Nullable Instant before) {}
