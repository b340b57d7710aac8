package org.trialogue.standards.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Covered;
import org.trialogue.standards.application.Covering.Shown;

/**
 * Whether the library serves a right, a principle or an article, as scripts are told of it.
 *
 * @param kind {@code right}, {@code principle} or {@code article}
 * @param of the code of an instrument or the key of a set of principles; for a right the word {@code rights}
 * @param number the article, the number of the principle or the key of the right; an empty string means an instrument as a whole
 * @param degree {@code served}, {@code in-general} where only the instrument as a whole is cited, or {@code left-out}
 * @param practices by how many practices
 * @param by the addresses within the portal at which these are found
 */
record CoveredTold(String kind, String of, String number, String degree, long practices, List<String> by) {

    static Stream<CoveredTold> of(Shown shown) {
        return Stream.of(
                        shown.rights().stream().map(line -> of("right", line)),
                        shown.principles().stream().map(line -> of("principle", line)),
                        shown.articles().stream().map(line -> of("article", line)))
                .flatMap(lines -> lines);
    }

    private static CoveredTold of(String kind, Covered line) {
        return new CoveredTold(
                kind,
                line.of(),
                line.number(),
                line.degree().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                line.things(),
                line.by().stream().map(Citation::link).toList());
    }

    /** Names it among all. */
    String key() {
        return kind + "/" + of + "/" + number;
    }
}
