package org.trialogue.drafting;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a working group decided in a text: to adopt it, or to agree one of its provisions.
 *
 * @param blockId the provision's key within the text, or null where the text was adopted
 * @param words the title of the text, or the first words of the provision with its number
 * @param language that of the words
 * @param at when the last act adopted it, or the provision was recorded as agreed
 */
public record Decision(TextId text, @Nullable String blockId, String title, String words, Locale language, Instant at) {

    /** Whether the whole text was adopted. */
    public boolean adopted() {
        return blockId == null;
    }

    /** Its place within the portal, beginning with no slash. */
    public String link() {
        return "texts/" + text + (blockId == null ? "" : "#" + blockId);
    }
}
