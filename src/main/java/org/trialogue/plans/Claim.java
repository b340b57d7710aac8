package org.trialogue.plans;

import java.util.Locale;

/** How far the lead party says it has come. */
public enum Claim {
    /** Work goes on. */
    UNDER_WAY,
    /** Something stands in the way. */
    HELD_UP,
    /** The lead party says that it has kept its word. */
    DONE;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
