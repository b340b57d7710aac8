package org.trialogue.membership;

import java.util.Locale;
import java.util.UUID;

/**
 * Something that stands in a shared room and can be shared with partners by itself.
 *
 * @param key by which the feature knows it
 * @param title what it is called
 * @param address where it is shown, beginning with no slash
 */
public record Shareable(Kind kind, UUID key, String title, String address) {

    /** What sort of thing it is. */
    public enum Kind {
        /** A text, with what is said beside it. */
        TEXT,
        /** A thread, with its messages. */
        THREAD,
        /** A file, with its versions. */
        FILE;

        /** The word used in text keys: lower case. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
