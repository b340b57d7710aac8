package org.trialogue.plans;

import java.time.Instant;
import java.util.Locale;
import org.trialogue.platform.Affiliation;

/**
 * Something that changed in what a member follows.
 *
 * @param about the commitment's sentence, or the plan's title
 * @param link where it is seen, beginning with no slash
 * @param side who did it
 * @param number how many of them, where several are told as one; else 1
 */
public record Happened(Kind kind, String about, String link, Affiliation side, Instant at, int number) {

    /** What changed. */
    public enum Kind {
        /** It was promised. */
        PROMISED,
        /** A party accepted it. */
        ACCEPTED,
        /** A party declined it. */
        DECLINED,
        /** It was taken out of the plan. */
        TAKEN_OUT,
        /** The lead party reported on it. */
        REPORTED,
        /** Another group confirmed that. */
        CONFIRMED,
        /** Another group contested that. */
        CONTESTED,
        /** The lead party answered. */
        REPLIED,
        /** Somebody commented on it. */
        COMMENTED,
        /** A version of the plan was agreed. */
        AGREED,
        /** The plan was closed. */
        CLOSED,
        /** The plan was opened again. */
        REOPENED;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
