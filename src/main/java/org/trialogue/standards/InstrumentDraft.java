package org.trialogue.standards;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * An instrument as an editor puts it, with what was withdrawn from it; also what is kept of each of its versions.
 *
 * @param code what it is cited by
 * @param titles by language
 * @param articles in the order of the instrument
 * @param withdrawn whether it is offered no more
 */
public record InstrumentDraft(
        String code,
        Map<String, String> titles,
        String type,
        String body,
        int adopted,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate inForceOn,
        List<String> themes,
        List<ArticleDraft> articles,
        @Nullable String note,
        String source,
        boolean withdrawn) {

    /** What an instrument can be. */
    public static final List<String> TYPES = List.of(
            "convention", "protocol", "recommendation", "declaration", "guidelines", "plan", "directive", "regulation");

    /** The longest title, gist, note or source. */
    public static final int LONGEST = 1_000;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /** The languages in which an article can be described beside English. */
    public static final List<String> OTHER_LANGUAGES = List.of("fr", "es");

    /**
     * An article with what it asks; a withdrawn one is kept and no longer shown.
     *
     * @param gist in English
     * @param gists the same in other languages, by language; none where it is not told
     */
    public record ArticleDraft(String ref, String gist, boolean withdrawn, Map<String, String> gists) {

        /** One that is described in English alone. */
        public ArticleDraft(String ref, String gist, boolean withdrawn) {
            this(ref, gist, withdrawn, Map.of());
        }

        /**
         * Without the blanks around; what was kept before there were other languages has none.
         *
         * @throws Refusal when its number or its gist is missing, or too long
         */
        public ArticleDraft {
            ref = ref.strip();
            gist = gist.strip();
            if (ref.isEmpty() || gist.isEmpty()) throw new Refusal("standards.refused.article-empty");
            if (ref.length() > 40) throw new Refusal("standards.refused.ref-long", 40);
            limited(gist);
            var others = new TreeMap<String, String>();
            if (gists != null)
                gists.forEach((language, words) -> {
                    if (OTHER_LANGUAGES.contains(language) && !words.isBlank())
                        others.put(language, limited(words.strip()));
                });
            gists = Collections.unmodifiableMap(others);
        }
    }

    /**
     * Without the blanks around.
     *
     * @throws Refusal when something is missing, too long or impossible
     */
    public InstrumentDraft {
        code = code.strip();
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9.-]{1,39}")) throw new Refusal("standards.refused.code");
        titles = titles.entrySet().stream()
                .filter(title -> !title.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, title -> title.getValue().strip(), (one, other) -> one, TreeMap::new));
        if (!titles.containsKey("en")) throw new Refusal("standards.refused.title-missing");
        titles.values().forEach(InstrumentDraft::limited);
        titles = Map.copyOf(titles);
        if (!TYPES.contains(type)) throw new Refusal("standards.refused.type");
        body = limited(body.strip());
        if (body.isEmpty()) throw new Refusal("standards.refused.body-missing");
        if (adopted < FIRST_YEAR || adopted > LAST_YEAR) throw new Refusal("standards.refused.year");
        if (adoptedOn != null && adoptedOn.getYear() != adopted) throw new Refusal("standards.refused.year-of-day");
        if (inForceOn != null && inForceOn.getYear() < adopted) throw new Refusal("standards.refused.in-force-before");
        themes = themes.stream().sorted().toList();
        articles = List.copyOf(articles);
        if (twice(articles)) throw new Refusal("standards.refused.article-twice");
        note = note == null || note.isBlank() ? null : limited(note.strip());
        source = limited(source.strip());
        if (source.isEmpty()) throw new Refusal("standards.refused.source-missing");
    }

    private static boolean twice(List<ArticleDraft> articles) {
        return articles.stream()
                        .map(article -> article.ref().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < articles.size();
    }

    private static String limited(String words) {
        if (words.length() > LONGEST) throw new Refusal("standards.refused.long", LONGEST);
        return words;
    }

    /** The instrument as readers see it. */
    public Instrument shown(long version) {
        return new Instrument(
                code,
                version,
                titles,
                type,
                body,
                adopted,
                adoptedOn,
                inForceOn,
                themes,
                articles.stream()
                        .filter(article -> !article.withdrawn())
                        .map(article -> new Instrument.Article(article.ref(), article.gist(), article.gists()))
                        .toList(),
                note,
                source,
                withdrawn);
    }

    /** The names of the fields in which another draft differs. */
    public List<String> differences(InstrumentDraft other) {
        var mine = fields();
        return other.fields().entrySet().stream()
                .filter(field -> !field.getValue().equals(mine.get(field.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Map<String, String> fields() {
        return Map.of(
                "titles", new TreeMap<>(titles).toString(),
                "type", type,
                "body", body,
                "dates", adopted + " " + adoptedOn + " " + inForceOn,
                "themes", themes.toString(),
                "articles", articles.toString(),
                "note", String.valueOf(note),
                "source", source,
                "withdrawn", String.valueOf(withdrawn));
    }
}
