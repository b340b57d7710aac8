package org.trialogue.plans;

import org.trialogue.platform.Refusal;

/**
 * Another light than the reckoned one, and why.
 *
 * @param report the number of the report whose value it judges, as it was when the form was opened
 */
public record LightDraft(Light light, String reason, int report) {

    /** The longest reason. */
    public static final int LONGEST_REASON = 1000;

    /**
     * A light with a reason.
     *
     * @throws Refusal when it has none or too long a one, or says that nobody can tell
     */
    public LightDraft {
        reason = reason.strip();
        if (light == Light.NO_DATA) throw new Refusal("plans.refused.choice-missing");
        if (reason.isEmpty()) throw new Refusal("plans.refused.light-reason");
        if (reason.length() > LONGEST_REASON) throw new Refusal("plans.refused.reason-long", LONGEST_REASON);
    }
}
