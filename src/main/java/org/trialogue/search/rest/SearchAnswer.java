package org.trialogue.search.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Hit;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.Results;

/**
 * What a script is answered.
 *
 * @param total how many there are in all
 * @param relaxed whether nothing held all the words, so that some of them were enough
 * @param source {@code index}, or {@code database} while the index is away
 * @param alsoSearched what else was searched because the vocabulary knows it under other words
 * @param hits the best first, one a document
 * @param next what to send as {@code after} for the next page; null after the last one
 */
record SearchAnswer(
        long total,
        boolean relaxed,
        String source,
        List<String> alsoSearched,
        List<Told> hits,
        @Nullable String next) {

    /**
     * One document.
     *
     * @param id its key within its kind
     * @param externalId what it is known by where it was imported from
     * @param link its address within the portal
     * @param passage the words of the passage that answers best
     * @param place the address of that very passage
     * @param language the language it is written in
     * @param score how good it is among these results, from 0 to 1
     * @param why by what it was found
     */
    record Told(
            String kind,
            String id,
            @Nullable String externalId,
            String title,
            String link,
            String passage,
            String place,
            String language,
            double score,
            Why why) {

        static Told of(Hit hit) {
            return new Told(
                    hit.kind(),
                    hit.id(),
                    hit.externalId(),
                    text(hit.title()),
                    hit.link(),
                    text(hit.passage().text()),
                    hit.passage().link(),
                    hit.language().getLanguage(),
                    hit.score(),
                    Why.of(hit));
        }
    }

    /**
     * By what a document was found.
     *
     * @param by words, stem, synonym, meaning: as many of them as hold
     * @param found the words that were found, as they stand there
     */
    record Why(List<String> by, List<String> found) {

        static Why of(Hit hit) {
            var by = hit.because().stream()
                    .sorted()
                    .map(because -> because.name().toLowerCase(Locale.ROOT))
                    .toList();
            return new Why(by, hit.why());
        }
    }

    static SearchAnswer of(Results results, @Nullable String next) {
        return new SearchAnswer(
                results.total(),
                results.relaxed(),
                results.source().name().toLowerCase(Locale.ROOT),
                results.alsoSearched(),
                results.hits().stream().map(Told::of).toList(),
                next);
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
