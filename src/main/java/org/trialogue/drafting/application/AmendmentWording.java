package org.trialogue.drafting.application;

import org.trialogue.platform.Refusal;

/** How long what is said of a draft amendment or a position may be. */
public final class AmendmentWording {

    /** How many characters a draft's title has at most. */
    public static final int LONGEST_TITLE = 200;

    /** How many characters a justification has at most. */
    public static final int LONGEST_JUSTIFICATION = 2_000;

    /** How many characters a statement has at most. */
    public static final int LONGEST_STATEMENT = 4_000;

    /** How many characters a reason has at most why a draft is set aside. */
    public static final int LONGEST_REASON = 1_000;

    private AmendmentWording() {}

    static String title(String typed) {
        var words = clean(typed);
        if (words.isEmpty()) throw new Refusal("drafting.refused.draft-title");
        if (words.length() > LONGEST_TITLE) throw new Refusal("drafting.refused.draft-title-long", LONGEST_TITLE);
        return words;
    }

    static String justification(String typed) {
        var words = clean(typed);
        if (words.length() > LONGEST_JUSTIFICATION)
            throw new Refusal("drafting.refused.justification-long", LONGEST_JUSTIFICATION);
        return words;
    }

    static String statement(String typed) {
        var words = clean(typed);
        if (words.length() > LONGEST_STATEMENT) throw new Refusal("drafting.refused.statement-long", LONGEST_STATEMENT);
        return words;
    }

    static String reason(String typed) {
        var words = clean(typed);
        if (words.isEmpty()) throw new Refusal("drafting.refused.aside-reason");
        if (words.length() > LONGEST_REASON) throw new Refusal("drafting.refused.aside-reason-long", LONGEST_REASON);
        return words;
    }

    private static String clean(String typed) {
        return typed.replace("\0", "").strip();
    }
}
