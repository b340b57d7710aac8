package org.trialogue.standards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.platform.Refusal;

/**
 * Articles, paragraphs and other parts of instruments that something refers to. Of an instrument of which it names none, the whole is meant.
 *
 * @param byCode the numbers by the code of the instrument, such as {@code C182 → [3(a), 7(2)]}
 */
public record Articles(Map<String, List<String>> byCode) {

    /** None. */
    public static final Articles NONE = new Articles(Map.of());

    private static final Pattern WRITTEN = Pattern.compile("[^,;\\p{Cntrl}]{1," + ArticleNumbers.LONGEST + "}");
    private static final Pattern LAST_PARAGRAPH = Pattern.compile("\\s?\\([^()]*\\)$");

    /** Keeps its own copies, without the instruments of which none is named; refuses what no article can be called. */
    public Articles {
        var copies = new HashMap<String, List<String>>();
        byCode.forEach((code, refs) -> {
            if (code.isBlank()
                    || code.contains(" ")
                    || refs.stream().anyMatch(ref -> !WRITTEN.matcher(ref).matches()))
                throw new IllegalArgumentException("no article is called so");
            if (!refs.isEmpty()) copies.put(code, List.copyOf(refs));
        });
        byCode = Map.copyOf(copies);
    }

    /**
     * The articles of an instrument that somebody typed, with commas between.
     *
     * @throws Refusal to what is no article, and to too many
     */
    public static List<String> read(Instrument instrument, String typed) {
        return read(instrument, typed, List.of());
    }

    /**
     * The same where some were named before.
     *
     * @param before those, which stay as they are even though the library may not have them any more
     */
    public static List<String> read(Instrument instrument, String typed, List<String> before) {
        var now = instrument.articles().stream().map(Instrument.Article::ref);
        return ArticleNumbers.read(typed, Stream.concat(before.stream(), now).toList());
    }

    /** Those that were written as texts. */
    public static Articles parsed(String... texts) {
        var byCode = new TreeMap<String, List<String>>();
        Arrays.stream(texts)
                .map(text -> text.split(" ", 2))
                .forEach(parts -> byCode.computeIfAbsent(parts[0], code -> new ArrayList<>())
                        .add(parts[1]));
        return new Articles(byCode);
    }

    /** As texts, each with its instrument before it: {@code C182 3(a)}. */
    public List<String> texts() {
        return new TreeMap<>(byCode)
                .entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(ref -> each.getKey() + " " + ref))
                        .toList();
    }

    /** Those of an instrument; none where the whole is meant. */
    public List<String> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Whether none is named. */
    public boolean isNone() {
        return byCode.isEmpty();
    }

    /** Those of these instruments. */
    public Articles among(Collection<String> codes) {
        var kept = new HashMap<>(byCode);
        kept.keySet().retainAll(codes);
        return new Articles(kept);
    }

    /** An instrument with what is named of it, as files say it: {@code C182 art. 3(a), 7(2)}, or the code alone. */
    public String written(String code) {
        var refs = of(code);
        return refs.isEmpty() ? code : code + " art. " + String.join(", ", refs);
    }

    /** In words that are looked for, each of a range by itself: {@code C182, article 3(a), article 5}. */
    public String words(Locale language) {
        var word = language.getLanguage().equals("es") ? "artículo " : "article ";
        return new TreeMap<>(byCode)
                .entrySet().stream()
                        .map(each -> each.getKey() + ", " + words(each.getValue(), word))
                        .collect(Collectors.joining(". "));
    }

    private static String words(List<String> refs, String word) {
        return refs.stream()
                .flatMap(ref -> References.of(ref).articles().stream())
                .map(article -> Character.isDigit(article.charAt(0)) ? word + article : article)
                .collect(Collectors.joining(", "));
    }

    /** Values to narrow by: each article as it is named, each of a range, and what each paragraph is a part of. */
    public List<String> facets() {
        var values = new LinkedHashSet<String>();
        for (var code : new TreeMap<>(byCode).keySet())
            for (var ref : of(code)) {
                values.add(code + " " + ref);
                References.of(ref).articles().forEach(article -> around(article, code, values));
            }
        return List.copyOf(values);
    }

    private static void around(String article, String code, Collection<String> values) {
        values.add(code + " " + article);
        var wider = LAST_PARAGRAPH.matcher(article).replaceFirst("");
        if (!wider.isEmpty() && !wider.equals(article)) around(wider, code, values);
    }
}
