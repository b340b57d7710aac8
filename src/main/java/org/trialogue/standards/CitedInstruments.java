package org.trialogue.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Refusal;

/**
 * Instruments that something refers to, as files and scripts write them: {@code C029}, {@code C182 art. 3(a), 7(2)}.
 *
 * @param codes as the library writes them, in the order in which they were named
 * @param articles what is named of them
 */
public record CitedInstruments(List<String> codes, Articles articles) {

    private static final Pattern NAMED = Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}.-]*)(?:\\s*:\\s*|\\s+|$)(.*)");

    /** Whatever looks like this is no article. */
    private static final Pattern SHAPED = Pattern.compile("[CPRcpr]\\d{1,3}");

    /** Keeps its own copy. */
    public CitedInstruments {
        codes = List.copyOf(codes);
    }

    /**
     * Reads one or several of each text. What follows an instrument up to the next one are its articles.
     *
     * @throws Refusal to an instrument that the library does not have, and to what is no article
     */
    public static CitedInstruments read(Standards standards, List<String> texts) {
        var reading = new Reading(standards);
        texts.forEach(reading::text);
        return reading.cited();
    }

    private static final class Reading {

        private final Standards standards;
        private final Map<String, Set<String>> found = new LinkedHashMap<>();
        private @Nullable Instrument current;

        Reading(Standards standards) {
            this.standards = standards;
        }

        void text(String text) {
            current = null;
            ArticleNumbers.parts(text).forEach(this::part);
        }

        private void part(String part) {
            var named = NAMED.matcher(part);
            var instrument = named.matches() ? standards.named(named.group(1)) : Optional.<Instrument>empty();
            if (instrument.isPresent()) {
                current = instrument.get();
                found.computeIfAbsent(current.code(), code -> new LinkedHashSet<>());
                if (!named.group(2).isBlank()) part(named.group(2));
            } else if (named.matches() && SHAPED.matcher(named.group(1)).matches() && !isArticle(part))
                throw new Refusal("standards.refused.unknown-instrument", named.group(1));
            else if (current == null) throw new Refusal("standards.refused.unknown-instrument", part);
            else article(current, part);
        }

        /** An instrument may call its own articles as others are called. */
        private boolean isArticle(String part) {
            return current != null
                    && current.articles().stream().anyMatch(article -> part.equalsIgnoreCase(article.ref()));
        }

        private void article(Instrument instrument, String typed) {
            var refs = found.computeIfAbsent(instrument.code(), code -> new LinkedHashSet<>());
            refs.addAll(Articles.read(instrument, typed));
            if (refs.size() > ArticleNumbers.MOST) throw new Refusal("standards.refused.articles", ArticleNumbers.MOST);
        }

        CitedInstruments cited() {
            var articles = new LinkedHashMap<String, List<String>>();
            found.forEach((code, refs) -> articles.put(code, List.copyOf(refs)));
            return new CitedInstruments(new ArrayList<>(found.keySet()), new Articles(articles));
        }
    }
}
