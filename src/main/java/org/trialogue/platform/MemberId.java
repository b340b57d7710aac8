package org.trialogue.platform;

import java.util.UUID;

/** Names a person of the portal; ours, not the identity provider's. */
public record MemberId(UUID value) {

    /** A key that no one has had before. */
    public static MemberId fresh() {
        return new MemberId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
