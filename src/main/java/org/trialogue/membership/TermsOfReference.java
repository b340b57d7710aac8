package org.trialogue.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * What a working group is asked to do.
 *
 * @param text the mandate in full; empty while nobody wrote it down
 * @param askedBy the body that asked for it; may be empty
 * @param reportsOn the day by which it reports, or null
 */
public record TermsOfReference(
        String text, String askedBy, @Nullable LocalDate reportsOn) {

    /** The longest mandate, in letters. */
    public static final int LONGEST_TEXT = 10_000;

    /** The longest name of a body, in letters. */
    public static final int LONGEST_BODY = 200;

    /** Nothing written down yet. */
    public static final TermsOfReference NONE = new TermsOfReference("", "", null);

    /**
     * Terms that can be.
     *
     * @throws Refusal when a part of them is too long
     */
    public TermsOfReference {
        text = text.strip();
        askedBy = askedBy.strip();
        if (text.length() > LONGEST_TEXT) throw new Refusal("membership.refused.terms-long", LONGEST_TEXT);
        if (askedBy.length() > LONGEST_BODY) throw new Refusal("membership.refused.asked-by-long", LONGEST_BODY);
    }
}
