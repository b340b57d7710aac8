package org.trialogue.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What of an account is told in words, and differs from language to language; the facts do not.
 *
 * @param summary a few sentences, or an empty string
 * @param learned what was learned, or null where none is recorded
 * @param note what is doubtful about it, or null
 * @param particulars what it tells beside that
 */
public record AccountWords(
        String title,
        String summary,
        String tried,
        @Nullable String learned,
        @Nullable String note,
        Particulars particulars) {

    /** Words without particulars. */
    public AccountWords(String title, String summary, String tried, @Nullable String learned, @Nullable String note) {
        this(title, summary, tried, learned, note, Particulars.NONE);
    }

    /** Refuses words without a title or without what was tried. */
    public AccountWords {
        if (title.isBlank() || tried.isBlank()) throw new IllegalArgumentException("an account tells what was tried");
    }

    /** Whether each part that stands in the other one stands here too. */
    public boolean tellAllOf(AccountWords other) {
        return (other.summary.isBlank() || !summary.isBlank())
                && (other.learned == null || learned != null)
                && (other.note == null || note != null)
                && particulars.tellAllOf(other.particulars);
    }
}
