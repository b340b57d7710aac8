package org.trialogue.knowledge.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What members say of published practices. */
public final class Experience {

    private Experience() {}

    /**
     * Somebody took a practice up.
     *
     * @param said where and how
     * @param country two letters of ISO 3166, or null
     * @param place in what it was used, such as a commitment: its address within the portal, or null
     */
    public record Uptake(
            Acting by,
            String said,
            @Nullable String country,
            @Nullable String place,
            Instant at) {}

    /**
     * Who points at something: whoever is signed in may.
     *
     * @param capacity in which they act, or null where they hold no mandate
     */
    public record Reporter(
            MemberId member,
            Affiliation affiliation,
            @Nullable Capacity capacity) {

        /** Somebody who holds a mandate. */
        public static Reporter of(Acting acting) {
            return new Reporter(acting.member(), acting.affiliation(), acting.capacity());
        }
    }

    /**
     * Somebody holds something to be wrong.
     *
     * @param version of which version of the practice it is said
     */
    public record Mistake(UUID id, int version, Reporter by, String said, Instant at, Optional<Answer> answer) {}

    /** What was answered. */
    public record Answer(MemberId by, String said, Instant at) {}

    /** Why a practice is not recommended any more. */
    public record Retirement(Acting by, String reason, Instant at) {}

    /** Why a practice that was retired is recommended again. */
    public record Return(Acting by, String reason, Instant at) {}
}
