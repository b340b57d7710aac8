package org.trialogue.knowledge.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** What members say of published practices. */
public final class Experience {

    private Experience() {}

    /**
     * Somebody took a practice up.
     *
     * @param said where and how
     * @param country two letters of ISO 3166, or null
     */
    public record Uptake(Acting by, String said, @Nullable String country, Instant at) {}

    /**
     * Somebody holds something to be wrong.
     *
     * @param version of which version of the practice it is said
     */
    public record Mistake(UUID id, int version, Acting by, String said, Instant at, Optional<Answer> answer) {}

    /** What was answered. */
    public record Answer(MemberId by, String said, Instant at) {}

    /** Why a practice is not recommended any more. */
    public record Retirement(Acting by, String reason, Instant at) {}
}
