package org.trialogue.standards;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trialogue.platform.Refusal;

/**
 * Reads the numbers of articles as people write them in English, French and Spanish into one way to write them: {@code 2(1)}, {@code 3(a)},
 * {@code 5-7}, {@code Annex I}, {@code Regulation 1.4}.
 */
final class ArticleNumbers {

    /** The longest that an article of the library may be called. */
    static final int LONGEST = 40;

    /** How many of one instrument can be named. */
    static final int MOST = 30;

    private static final int WIDEST = 100;

    private static final String COUNTED = "[1-9]\\d{0,2}(?:\\.\\d{1,3}){0,3}[a-z]?(?: ?(?:bis|ter|quater))?";
    private static final String LETTERED = "[AB]\\d{1,2}(?:\\.\\d{1,2}){0,3}";
    private static final String ROMAN = "[IVX]{1,6}";
    private static final String PARAGRAPHS = "(?:\\([0-9]{1,3}\\)|\\([a-zA-Z]{1,5}\\)){0,4}";
    private static final Pattern NUMBER =
            Pattern.compile("(?:" + COUNTED + "|" + LETTERED + "|" + ROMAN + ")" + PARAGRAPHS);
    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,2}) ?[-–] ?([1-9]\\d{0,2})");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}+)(?: (\\S+))?");

    private static final Pattern BEFORE = Pattern.compile("(?iu)^(?:art(?:icles?|[íi]culos?|s)?\\b\\.?|§)\\s*");
    private static final Pattern PARAGRAPH = Pattern.compile(
            "(?iu)(?<=[\\d)]),?\\s*(?:paragraph(?:e?s|e)?|p[áa]rrafos?|apartados?|alin[ée]as?|par(?:as?)?\\.?|al\\.|§)\\s*(\\d{1,2}|[a-z])\\b\\)?");
    private static final Pattern CAPITALS = Pattern.compile("\\(\\p{L}+\\)");
    private static final Pattern HALF = Pattern.compile("(?<=[\\d)])\\s*,?\\s+([a-z]|\\d{1,2})\\)");
    private static final Pattern APART = Pattern.compile("(?iu)[,;|\\n]|(?<=[\\d)])\\s+(?:and|et|y|&)\\s+");

    private static final Map<String, String> WORDS = words(
            "Annex annex annexe anexo",
            "Preamble preamble preambule preambulo",
            "Definition definition definicion",
            "Appendix appendix appendice apendice",
            "Part part partie parte",
            "Title title titre titulo",
            "Chapter chapter chapitre capitulo",
            "Section section seccion",
            "Paragraph paragraph paragraphe parrafo",
            "Principle principle principe principio",
            "Guideline guideline orientation orientacion directriz",
            "Objective objective objectif objetivo",
            "Target target cible meta",
            "Regulation regulation regle regla",
            "Standard standard norme norma");

    /** Of these there may be one alone. */
    private static final Set<String> ALONE = Set.of("Annex", "Preamble", "Definition", "Appendix");

    private ArticleNumbers() {}

    /** What was typed, in its parts: each is an article, or was meant as one. */
    static List<String> parts(String typed) {
        var plain = HALF.matcher(PARAGRAPH.matcher(typed).replaceAll("($1)")).replaceAll("($1)");
        return Arrays.stream(APART.split(plain))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * The articles that somebody typed, each once.
     *
     * @param known what the instrument's own articles are called, which need not look like any
     * @throws Refusal to what is no article, and to more than {@link #MOST}
     */
    static List<String> read(String typed, List<String> known) {
        var found = new LinkedHashSet<String>();
        for (var part : parts(typed)) {
            var alone = BEFORE.matcher(part).replaceFirst("");
            var own = known.stream()
                    .filter(ref -> ref.equalsIgnoreCase(part) || ref.equalsIgnoreCase(alone))
                    .findFirst();
            found.add(own.or(() -> read(part)).orElseThrow(() -> new Refusal("standards.refused.article", part)));
        }
        if (found.size() > MOST) throw new Refusal("standards.refused.articles", MOST);
        return List.copyOf(found);
    }

    private static Optional<String> read(String part) {
        var plain = BEFORE.matcher(part)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([()]) ?", "$1")
                .strip();
        plain = CAPITALS.matcher(plain)
                .replaceAll(paragraph -> paragraph.group().toLowerCase(Locale.ROOT));
        if (plain.length() > LONGEST) return Optional.empty();
        var range = RANGE.matcher(plain);
        if (range.matches()) return range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        return NUMBER.matcher(plain).matches() ? Optional.of(plain) : named(plain);
    }

    private static Optional<String> range(int from, int to) {
        return from < to && to - from < WIDEST ? Optional.of(from + "-" + to) : Optional.empty();
    }

    private static Optional<String> named(String plain) {
        var named = NAMED.matcher(plain);
        if (!named.matches()) return Optional.empty();
        var number = named.group(2);
        if (number != null && !NUMBER.matcher(number).matches()) return Optional.empty();
        return Optional.ofNullable(WORDS.get(folded(named.group(1))))
                .filter(word -> number != null || ALONE.contains(word))
                .map(word -> number == null ? word : word + " " + number);
    }

    private static Map<String, String> words(String... lines) {
        var words = new HashMap<String, String>();
        for (var line : lines) {
            var said = new ArrayList<>(List.of(line.split(" ")));
            var word = said.removeFirst();
            said.forEach(each -> words.put(each, word));
        }
        return Map.copyOf(words);
    }

    private static String folded(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}
