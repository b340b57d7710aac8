package org.trialogue.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;

/**
 * What somebody said of a commitment.
 *
 * @param by who, for which side and as what
 * @param name what whoever said it is called today
 * @param words empty where it was taken back
 * @param editedAt when it was put differently last, or null
 * @param deletedAt when it was taken back, or null
 */
public record Comment(
        UUID id,
        CommitmentId commitment,
        Acting by,
        String name,
        String words,
        Instant saidAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt) {

    /** Whether its words were taken back. */
    public boolean deleted() {
        return deletedAt != null;
    }
}
