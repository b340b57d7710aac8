package org.trialogue.plans;

import org.trialogue.platform.Refusal;

/** What a lead party answers where another group contests its report. Everybody reads it where the plan has a public page. */
public record Reply(String words) {

    /** The longest answer. */
    public static final int LONGEST = 1000;

    /** So many days the lead party has to answer before everybody sees that it is contested. */
    public static final int DAYS = 14;

    /**
     * An answer without the blanks around it.
     *
     * @throws Refusal when it is blank or too long
     */
    public Reply {
        words = words.strip();
        if (words.isEmpty()) throw new Refusal("plans.refused.reply-missing");
        if (words.length() > LONGEST) throw new Refusal("plans.refused.reply-long", LONGEST);
    }
}
