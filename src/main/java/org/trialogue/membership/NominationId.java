package org.trialogue.membership;

import java.util.UUID;

/** Names a nomination. */
public record NominationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
