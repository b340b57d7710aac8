package org.trialogue.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a count can be broken down. */
public enum Dimension {
    /** Women, men, and whatever else is counted. */
    SEX,
    /** Bands of age. */
    AGE,
    /** Countries. */
    COUNTRY,
    /** Branches of the economy. */
    SECTOR,
    /** Something else, which is named. */
    OWN;

    /** The word used in text keys and in files: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<Dimension> of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equalsIgnoreCase(key))
                .findFirst();
    }
}
