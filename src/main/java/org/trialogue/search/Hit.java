package org.trialogue.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Group;

/**
 * One document that was found, with the passage of it that answers best.
 *
 * @param title its title, in the reader's language where there is one
 * @param titleLanguage the language of that title
 * @param language the language it is written in
 * @param link its address within the portal, beginning with no slash
 * @param passage the passage that answers best
 * @param summary what it says in short in the reader's language, or null where that is its own, or nothing is said
 * @param why the words that were found, as they stand there
 * @param because by what it was found
 * @param externalId what it is known by where it was imported from, or null
 * @param support how well it is supported
 * @param score how good it is among these results, from 0 to 1
 */
public record Hit(
        String kind,
        String id,
        List<Span> title,
        Locale titleLanguage,
        Locale language,
        String link,
        Answer passage,
        @Nullable Summary summary,
        List<String> why,
        Set<Because> because,
        @Nullable String externalId,
        Support support,
        double score) {

    /** By what a document was found. */
    public enum Because {
        /** The very words. */
        WORDS,
        /** Other forms of the words. */
        STEM,
        /** What the vocabulary calls the same thing. */
        SYNONYM,
        /** What it means, whatever its words. */
        MEANING
    }

    /**
     * The passage that answers.
     *
     * @param number the number it carries where it stands, or an empty string
     * @param link the address of the very place
     * @param language the language of these words
     * @param ours whether they are a summary that the portal wrote, and not words of the document or of a reviewed translation
     * @param text its words, or a piece of them
     * @param part which part of its document it is of, or an empty string
     */
    public record Answer(String number, String link, Locale language, boolean ours, List<Span> text, String part) {

        /** One of what has no parts. */
        public Answer(String number, String link, Locale language, boolean ours, List<Span> text) {
            this(number, link, language, ours, text, "");
        }

        /** Keeps its own copy. */
        public Answer {
            text = List.copyOf(text);
        }
    }

    /**
     * A few sentences.
     *
     * @param ours whether the portal wrote them; otherwise they are of a reviewed translation
     */
    public record Summary(String text, boolean ours) {}

    /**
     * How well a document is supported.
     *
     * @param evidence how its results are known: a key of the vocabulary of evidence, or null where nothing is said
     * @param endorsedBy the groups that endorsed it, in their order
     */
    public record Support(@Nullable String evidence, List<Group> endorsedBy) {

        /** Nothing is known of it. */
        public static final Support NONE = new Support(null, List.of());

        /** Keeps its own copy. */
        public Support {
            endorsedBy = List.copyOf(endorsedBy);
        }
    }

    /** A stretch of text, found or not. It is text, never markup. */
    public record Span(String text, boolean found) {}

    /** Keeps its own copies. */
    public Hit {
        title = List.copyOf(title);
        why = List.copyOf(why);
        because = Set.copyOf(because);
    }
}
