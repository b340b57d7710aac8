package org.trialogue.plans;

import org.trialogue.platform.Refusal;

/**
 * What a group, or a government, says of a report.
 *
 * @param reason why it is contested; may be empty where it is confirmed
 * @param backing what it rests on that stands elsewhere, and who reads its evidence
 */
public record Answer(Verdict verdict, String reason, Backing backing) {

    /** The longest reason. */
    public static final int LONGEST_REASON = 2000;

    /** One that names nothing elsewhere. */
    public Answer(Verdict verdict, String reason) {
        this(verdict, reason, Backing.NONE);
    }

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
