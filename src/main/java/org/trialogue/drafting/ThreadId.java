package org.trialogue.drafting;

import java.util.UUID;

/** Names a thread of comments. */
public record ThreadId(UUID value) {

    /** A key that nothing has had before. */
    public static ThreadId fresh() {
        return new ThreadId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
