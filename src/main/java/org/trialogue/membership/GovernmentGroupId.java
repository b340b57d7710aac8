package org.trialogue.membership;

import java.util.UUID;

/** Names a named group of governments. */
public record GovernmentGroupId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
