package org.trialogue.drafting.domain;

import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.AtMost;

/**
 * What a member may do with a text now. Reading goes with the room and is not asked here.
 *
 * @param edit change the text
 * @param suggest propose a change inside the text
 * @param comment say something beside it
 * @param reasonKey the key of the sentence that says why not more; null when all is allowed
 */
public record Rights(
        boolean edit,
        boolean suggest,
        boolean comment,
        @Nullable String reasonKey) {

    /** Everything. */
    static final Rights ALL = new Rights(true, true, true, null);

    static Rights suggesting(String reasonKey) {
        return new Rights(false, true, true, reasonKey);
    }

    static Rights commenting(String reasonKey) {
        return new Rights(false, false, true, reasonKey);
    }

    /** Nothing but to read, for a reason. */
    public static Rights reading(String reasonKey) {
        return new Rights(false, false, false, reasonKey);
    }

    /**
     * The same where no more than that is let through.
     *
     * @param whyKey what the key of the sentence begins with that says why, where less remains
     */
    Rights atMost(AtMost most, String whyKey) {
        var suggests = suggest && most == AtMost.SUGGEST;
        var comments = comment && most != AtMost.READ;
        if (!edit && suggests == suggest && comments == comment) return this;
        var left = suggests ? AtMost.SUGGEST : comments ? AtMost.COMMENT : AtMost.READ;
        return new Rights(false, suggests, comments, whyKey + left.key());
    }
}
