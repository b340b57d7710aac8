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
 * @param relaxed whether it was found by less than was asked for
 * @param remarks in what the answer differs from what was asked: {@code relaxed}, as nothing held all the words, so that some were enough; {@code
 *     quotes-apart}, as the words in quotes stand nowhere side by side; {@code words-alone}, as too many asked at once for the meaning to be computed; {@code
 *     unknown-field}, as something like {@code country:nowhere} is no field and its value, and narrows nothing
 * @param source {@code index}, or {@code database} while the index is away
 * @param didYouMean the question with words that something holds in place of those that nothing holds; null where there is none
 * @param alsoSearched what else was searched because the vocabulary knows it under other words; values of facets as {@code region:002}
 * @param hits the best first, one a document
 * @param next what to send as {@code after} for the next page; null after the last one
 */
record SearchAnswer(
        long total,
        boolean relaxed,
        List<String> remarks,
        String source,
        @Nullable String didYouMean,
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
     * @param part of which part of the document that passage is, such as {@code results}, or null where there are no parts
     * @param passageBy {@code source}, or {@code portal} where the passage is a summary that the portal wrote
     * @param passageLanguage the language of the passage
     * @param language the language it is written in
     * @param evidence how its results are known: a key of the vocabulary {@code evidence-strength}, or null where nothing is said
     * @param endorsedBy the groups that endorsed it: government, employers, workers
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
            @Nullable String part,
            String passageBy,
            String passageLanguage,
            String language,
            @Nullable String evidence,
            List<String> endorsedBy,
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
                    hit.passage().part().isEmpty() ? null : hit.passage().part(),
                    hit.passage().ours() ? "portal" : "source",
                    hit.passage().language().getLanguage(),
                    hit.language().getLanguage(),
                    hit.support().evidence(),
                    hit.support().endorsedBy().stream()
                            .map(group -> group.affiliation().key())
                            .toList(),
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
            var by = hit.because().stream().sorted().map(SearchAnswer::word).toList();
            return new Why(by, hit.why());
        }
    }

    static SearchAnswer of(Results results, @Nullable String next) {
        return new SearchAnswer(
                results.total(),
                results.relaxed(),
                results.remarks().stream().map(SearchAnswer::word).toList(),
                results.source().name().toLowerCase(Locale.ROOT),
                results.didYouMean(),
                results.alsoSearched(),
                results.hits().stream().map(Told::of).toList(),
                next);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
