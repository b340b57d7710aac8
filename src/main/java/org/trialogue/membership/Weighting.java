package org.trialogue.membership;

import java.util.Locale;

/** What a vote weighs, so that no group outweighs the others by its number. */
public enum Weighting {
    /** Each vote times the least common multiple of the numbers entitled to vote, divided by the number of the own group. */
    MULTIPLE,
    /** Two votes for a government, one for the employers, one for the workers. */
    TWO_ONE_ONE;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
