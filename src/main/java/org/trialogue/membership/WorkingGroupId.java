package org.trialogue.membership;

import java.util.UUID;

/** Names a working group. */
public record WorkingGroupId(UUID value) {

    /** A key that nothing has had before. */
    public static WorkingGroupId fresh() {
        return new WorkingGroupId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
