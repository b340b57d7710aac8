package org.trialogue.plans;

import org.trialogue.platform.Refusal;

/** What somebody says of a commitment. */
public record CommentWords(String words) {

    /** The longest comment. */
    public static final int LONGEST = 4000;

    /**
     * Words without the blanks around them.
     *
     * @throws Refusal when nothing is left, or they are too many
     */
    public CommentWords {
        words = words.replace("\0", "").strip();
        if (words.isEmpty()) throw new Refusal("plans.refused.comment-missing");
        if (words.length() > LONGEST) throw new Refusal("plans.refused.comment-long", LONGEST);
    }
}
