package org.trialogue.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an entry that answers by itself, such as a provision or a page.
 *
 * @param number the number it carries where it stands, or an empty string
 * @param link the address of the very place, beginning with no slash
 * @param text its words
 * @param language the language of these words, or null where it is that of the entry
 * @param part which part of what it belongs to it is of, such as {@code results}, or null where there are no parts; the key of its word is
 *     {@code search.part.<part>}
 */
public record Passage(
        String number,
        String link,
        String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Locale language,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String part) {

    /** The part that says where an account was taken from. */
    public static final String SOURCE = "source";

    /** The part that names the articles of standards that something refers to. */
    public static final String CITED = "instruments";

    /** A piece in the language of its entry. */
    public Passage(String number, String link, String text) {
        this(number, link, text, null);
    }

    /** A piece of what has no parts. */
    public Passage(String number, String link, String text, @Nullable Locale language) {
        this(number, link, text, language, null);
    }

    /** The same, as one of a part. */
    public Passage of(String name) {
        return new Passage(number, link, text, language, name);
    }

    /** Whether it says something by itself; where an account was taken from, and what it refers to, is found by its words alone. */
    public boolean hasMeaning() {
        return !SOURCE.equals(part) && !CITED.equals(part);
    }

    /** The same, in another language than its entry. */
    public Passage in(Locale other) {
        return new Passage(number, link, text, other, part);
    }

    /** Cuts a long text, all of which stands at one place, into passages that answer by themselves: whole sentences, a paragraph or so each. */
    public static List<Passage> cut(String link, String text, Locale language) {
        return Pieces.of(text, language).stream()
                .map(piece -> new Passage("", link, piece))
                .toList();
    }
}
