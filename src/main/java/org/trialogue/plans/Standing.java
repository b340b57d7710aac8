package org.trialogue.plans;

import java.util.Collection;
import java.util.Locale;

/**
 * What the others have said of a report. It is contested as soon as one of those who may answer contests it, whoever confirms it; it is confirmed
 * once one of them confirms it and nobody contests it. Each government answers for itself, the Employers and the Workers as a group.
 */
public enum Standing {
    /** Nothing was reported yet. */
    OPEN,
    /** Reported by the lead party alone. */
    CLAIMED,
    /** Confirmed by at least one of those who may answer, and contested by none. */
    CONFIRMED,
    /** Contested by at least one of those who may answer. */
    CONTESTED;

    /** How a report stands of which this was said. */
    public static Standing of(Collection<Verdict> answers) {
        if (answers.contains(Verdict.CONTESTED)) return CONTESTED;
        return answers.isEmpty() ? CLAIMED : CONFIRMED;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
