package org.trialogue.plans;

import org.trialogue.platform.Refusal;

/** Why a party does not promise what was written down in its name. The whole working group reads it. */
public record Decline(String reason) {

    /** The longest reason. */
    public static final int LONGEST = 1000;

    /**
     * A reason without the blanks around it.
     *
     * @throws Refusal when it is blank or too long
     */
    public Decline {
        reason = reason.strip();
        if (reason.isEmpty()) throw new Refusal("plans.refused.decline-reason");
        if (reason.length() > LONGEST) throw new Refusal("plans.refused.decline-long", LONGEST);
    }
}
