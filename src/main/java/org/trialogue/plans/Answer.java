package org.trialogue.plans;

import org.trialogue.platform.Refusal;

/**
 * What a group says of a report.
 *
 * @param reason why it is contested; may be empty where it is confirmed
 */
public record Answer(Verdict verdict, String reason) {

    /** The longest reason. */
    public static final int LONGEST_REASON = 2000;

    /**
     * An answer without the blanks around its reason.
     *
     * @throws Refusal when a report is contested without a reason, or the reason is too long
     */
    public Answer {
        reason = reason.strip();
        if (verdict == Verdict.CONTESTED && reason.isEmpty()) throw new Refusal("plans.refused.reason-missing");
        if (reason.length() > LONGEST_REASON) throw new Refusal("plans.refused.reason-long", LONGEST_REASON);
    }
}
