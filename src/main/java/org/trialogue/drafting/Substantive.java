package org.trialogue.drafting;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;

/**
 * A change of the drafting committee that a party calls substantive, so that it goes back to discussion, after the drafting procedure, "Stages of a
 * text".
 *
 * @param blockId the provision
 * @param version of the text, at which it was called so
 * @param reason why it is not of form
 * @param name of who called it so; empty where it was not asked for
 * @param outcome how it was settled; null while the provision is before the discussion
 * @param settledAt since when it is settled; null while it is not
 */
public record Substantive(
        UUID id,
        TextId text,
        String blockId,
        int version,
        String reason,
        Acting by,
        String name,
        Instant at,
        @Nullable Outcome outcome,
        @Nullable Instant settledAt) {

    /** How it was settled. */
    public enum Outcome {
        /** The change stands. */
        STANDS,
        /** The words from before the drafting committee are to stand again. */
        TAKEN_BACK,
        /** Whoever called it substantive does so no more. */
        WITHDRAWN;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the provision is before the discussion. */
    public boolean isOpen() {
        return outcome == null;
    }

    /** The same, with the name of who called it so. */
    public Substantive named(String who) {
        return new Substantive(id, text, blockId, version, reason, by, who, at, outcome, settledAt);
    }
}
