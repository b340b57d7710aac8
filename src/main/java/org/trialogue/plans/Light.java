package org.trialogue.plans;

import java.util.Locale;

/** Whether an indicator is where it should be by now. */
public enum Light {
    /** It is, or nearly. */
    ON_TRACK,
    /** It lags behind. */
    AT_RISK,
    /** It lags far behind. */
    OFF_TRACK,
    /** Nobody can tell. */
    NO_DATA;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
