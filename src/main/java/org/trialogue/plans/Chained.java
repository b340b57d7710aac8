package org.trialogue.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the commitments of a plan are gathered where its chain is shown. */
public enum Chained {
    PROVISION,
    PRACTICE,
    STANDARD,
    PARTY;

    /** The word used in text keys and addresses: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<Chained> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
