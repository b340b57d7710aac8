package org.trialogue.drafting;

import java.util.Locale;

/** How far a text has come, in the order of the procedure; going back is possible, with the reason recorded. */
public enum Stage {
    /** Questionnaire, replies by organization, the office's summary. */
    CONSULTATION,
    /** The first draft is written together. */
    PREPARATION,
    /** What the text is to be about. */
    GENERAL_DISCUSSION,
    /** Provision by provision, without decisions. */
    FIRST_READING,
    /** Amendments are submitted; the text stands still. */
    AMENDMENT_WINDOW,
    /** Amendments are decided. */
    DISCUSSION,
    /** Form, not substance. */
    DRAFTING_COMMITTEE,
    /** Positions and adoption. */
    FINAL_READING,
    /** Adopted by the body: the text no longer changes. */
    ADOPTED,
    /** Authorized by the parent body. */
    AUTHORIZED,
    /** Public. */
    PUBLISHED;

    /** Whether the text is adopted, so that nobody changes a word of it. */
    public boolean settled() {
        return compareTo(ADOPTED) >= 0;
    }

    /** The word used in text keys: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
