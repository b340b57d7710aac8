package org.trialogue.plans;

import org.trialogue.platform.Refusal;

/** Why a secretary takes something out of a plan, closes it or opens it again. The whole working group reads it. */
public record Reason(String words) {

    /** The longest reason. */
    public static final int LONGEST = 1000;

    /**
     * A reason without the blanks around it.
     *
     * @throws Refusal when it is blank or too long
     */
    public Reason {
        words = words.strip();
        if (words.isEmpty()) throw new Refusal("plans.refused.why-missing");
        if (words.length() > LONGEST) throw new Refusal("plans.refused.why-long", LONGEST);
    }
}
