package org.trialogue.membership;

import java.util.UUID;

/** Names a mandate. */
public record MandateId(UUID value) {

    /** A key that nothing has had before. */
    public static MandateId fresh() {
        return new MandateId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
