package org.trialogue.membership;

import java.util.UUID;

/** Names an organization. */
public record OrganizationId(UUID value) {

    /** A key that nothing has had before. */
    public static OrganizationId fresh() {
        return new OrganizationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
