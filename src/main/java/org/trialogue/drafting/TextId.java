package org.trialogue.drafting;

import java.util.UUID;

/** Names a text. */
public record TextId(UUID value) {

    /** A key that nothing has had before. */
    public static TextId fresh() {
        return new TextId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
