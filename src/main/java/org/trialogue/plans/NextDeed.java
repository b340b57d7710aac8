package org.trialogue.plans;

import java.util.Locale;

/**
 * What a viewer does first in a plan.
 *
 * @param count how many commitments it is about; 0 where it is about none
 * @param link where it is done, an address within the portal that begins with no slash
 */
public record NextDeed(Kind kind, int count, String link) {

    /** What there is to do, the most pressing first. */
    public enum Kind {
        /** What one's organization promises waits for its yes. */
        ACCEPT,
        /** A report is owed for a period that has ended. */
        REPORT,
        /** What another group reported waits for a word. */
        ANSWER,
        /** All have accepted: the plan can be written down as agreed. */
        AGREE,
        /** Something promised is to be written down. */
        ADD;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
