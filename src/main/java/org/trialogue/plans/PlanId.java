package org.trialogue.plans;

import java.util.UUID;

/** Names a joint action plan. */
public record PlanId(UUID value) {

    /** A key that nothing has had before. */
    public static PlanId fresh() {
        return new PlanId(UUID.randomUUID());
    }

    /** The address of its page within the portal, beginning with no slash. */
    public String link() {
        return "plans/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
