package org.trialogue.standards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Typed;

/**
 * A convention, protocol, recommendation, declaration or set of principles.
 *
 * @param code what it is cited by, such as {@code P029}
 * @param version grows with each change
 * @param titles by language; English is always there
 * @param type one of convention, protocol, recommendation, declaration, guidelines, plan, directive, regulation
 * @param body who adopted it, such as {@code ILO}
 * @param adopted the year
 * @param themes keys of the vocabulary {@code themes}
 * @param articles those of interest here, with what each asks in our own words
 * @param source where these facts come from
 * @param withdrawn whether it is kept for those who cite it, and offered no more
 */
public record Instrument(
        String code,
        long version,
        Map<String, String> titles,
        String type,
        String body,
        int adopted,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate inForceOn,
        List<String> themes,
        List<Article> articles,
        @Nullable String note,
        String source,
        boolean withdrawn) {

    /** No code is longer. */
    public static final int LONGEST_CODE = 40;

    private static final Pattern SHORT = Pattern.compile("(?i)([CPR])0*(\\d{1,3})");

    /**
     * An article, by its number, and what it asks.
     *
     * @param gist in English
     * @param gists the same in other languages, by language
     */
    public record Article(String ref, String gist, Map<String, String> gists) {

        /** Keeps its own copy; what was kept before there were other languages has none. */
        public Article {
            gists = gists == null ? Map.of() : Map.copyOf(gists);
        }

        /** One that is described in English alone. */
        public Article(String ref, String gist) {
            this(ref, gist, Map.of());
        }

        /** What it asks, in the reader's language, or else in English. */
        public String gist(Locale reader) {
            return gists.getOrDefault(reader.getLanguage(), gist);
        }

        /** The language in which such a reader is told. */
        public Locale gistLanguage(Locale reader) {
            return gists.containsKey(reader.getLanguage()) ? Locale.of(reader.getLanguage()) : Locale.ENGLISH;
        }

        /** The name of its place on the instrument's page. */
        public String place() {
            return "article-" + ref.replaceAll("[^\\p{L}\\p{N}]+", "-");
        }
    }

    /** Keeps its own copies. */
    public Instrument {
        titles = Map.copyOf(titles);
        themes = List.copyOf(themes);
        articles = List.copyOf(articles);
    }

    /** Whether somebody types the beginning of a code, as the library writes it or as people do: {@code c29} is C029. */
    public static boolean isCode(String code, Typed typed) {
        return typed.begins(code) || typed.begins(code.replaceFirst("^([CPR])0+", "$1"));
    }

    /** The code of which this is the short form; empty where it is none. */
    static Optional<String> inFull(String name) {
        var code = SHORT.matcher(name);
        return code.matches()
                ? Optional.of("%s%03d".formatted(code.group(1), Integer.parseInt(code.group(2))))
                : Optional.empty();
    }

    /** Its title in the reader's language, or else in English. */
    public String title(Locale locale) {
        return titles.getOrDefault(locale.getLanguage(), titles.getOrDefault("en", code));
    }

    /** The language of the title that such a reader is shown. */
    public Locale titleLanguage(Locale reader) {
        return titles.containsKey(reader.getLanguage()) ? Locale.of(reader.getLanguage()) : Locale.ENGLISH;
    }

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "standards/" + code;
    }

    /** The address of an article or of what it is a part of, where that is known; otherwise that of the whole. */
    public String link(String ref) {
        var meant = References.of(ref);
        return articles.stream()
                .filter(article -> References.of(article.ref()).touches(meant))
                .min(Comparator.comparing(article -> !article.ref().equalsIgnoreCase(ref)))
                .map(article -> link() + "#" + article.place())
                .orElseGet(this::link);
    }
}
