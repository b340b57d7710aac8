package org.trialogue.plans;

import java.util.Locale;

/** How far a plan has come. */
public enum PlanState {
    /** Its commitments are still being written. */
    DRAFTING,
    /** Each party has accepted it. */
    AGREED,
    /** It is being carried out, and reported on. */
    RUNNING,
    /** Nothing is reported any more. */
    CLOSED;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
