package org.trialogue.notifications;

import java.util.Locale;

/** What a member wants to hear of one thing. */
public enum Attention {
    /** What concerns them. */
    USUAL,
    /** All that happens in it. */
    FOLLOWED,
    /** Nothing but what they must act on. */
    MUTED;

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
