package org.trialogue.plans;

import java.util.UUID;

/** Names a commitment. */
public record CommitmentId(UUID value) {

    /** A key that nothing has had before. */
    public static CommitmentId fresh() {
        return new CommitmentId(UUID.randomUUID());
    }

    /** The address of its page within the portal, beginning with no slash. */
    public String link() {
        return "commitments/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
