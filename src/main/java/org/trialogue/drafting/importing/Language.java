package org.trialogue.drafting.importing;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells English, French and Spanish apart by the small words each cannot do without. */
final class Language {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private static final Map<Locale, Set<String>> SMALL_WORDS = Map.of(
            Locale.ENGLISH,
            Set.of("the", "of", "and", "to", "in", "is", "for", "that", "with", "by", "their", "which"),
            Locale.FRENCH,
            Set.of("le", "les", "des", "du", "et", "est", "dans", "que", "une", "aux", "leur", "qui", "par"),
            Locale.of("es"),
            Set.of("el", "los", "las", "del", "y", "es", "en", "que", "una", "por", "con", "su", "para"));

    private Language() {}

    /** The likeliest language; English when nothing says otherwise. */
    static Locale of(List<Words> paragraphs) {
        var words = paragraphs.stream()
                .flatMap(paragraph ->
                        Arrays.stream(BETWEEN_WORDS.split(paragraph.text().toLowerCase(Locale.ROOT))))
                .limit(5000)
                .toList();
        var counts = SMALL_WORDS.entrySet().stream()
                .collect(Collectors.toMap(
                        Entry::getKey,
                        entry -> words.stream()
                                .filter(entry.getValue()::contains)
                                .count()));
        var likeliest = Collections.max(counts.entrySet(), Entry.comparingByValue());
        return likeliest.getValue() > counts.getOrDefault(Locale.ENGLISH, 0L) ? likeliest.getKey() : Locale.ENGLISH;
    }
}
