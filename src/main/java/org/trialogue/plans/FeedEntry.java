package org.trialogue.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An entry of a calendar that is fetched.
 *
 * @param uid its name, which it keeps
 * @param sequence how often it was told otherwise
 * @param changedAt when it was told so first
 * @param number how many things it is about
 * @param tells what it tells, the newest of them where there are many; none where it is cancelled
 */
public record FeedEntry(
        String uid, int sequence, Instant changedAt, LocalDate day, Kind kind, int number, List<Told> tells) {

    /** What is due. */
    public enum Kind {
        /** A lead party's report. */
        REPORT,
        /** What was promised. */
        COMMITMENT,
        /** The answer of the other groups. */
        CONFIRMATION,
        /** A step on the way to what was promised. */
        MILESTONE,
        /** Whatever is late by now, all in one. */
        OVERDUE,
        /** What was told before and holds no longer. */
        CANCELLED;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A commitment, and where its page is within the portal. */
    public record Told(String sentence, String link) {}

    /** Keeps its own copy. */
    public FeedEntry {
        tells = List.copyOf(tells);
    }
}
