package org.trialogue.knowledge.exporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.Reading;
import org.trialogue.knowledge.Reading.Wording;
import org.trialogue.knowledge.Tags;

/**
 * A practice on its way out.
 *
 * @param address where members read it, whole and lasting
 * @param open where everybody reads it
 * @param terms what it is about, in its own language: its themes, then what it is tagged with
 * @param ours by language: what we say of it in short
 * @param writtenAt when this version was written
 */
public record Taken(
        Practice practice,
        String address,
        String open,
        List<Term> terms,
        Map<String, Wording> ours,
        Instant writtenAt) {

    /** What themes are called as a facet. */
    public static final String THEME = "theme";

    /** In what order our summaries go out. */
    static final List<String> LANGUAGES = List.of("en", "fr", "es");

    /**
     * A concept under its key, with its label in the practice's language.
     *
     * @param facet {@link #THEME}, or one of {@link org.trialogue.knowledge.Reading#FACETS}
     * @param scheme its vocabulary
     */
    public record Term(String facet, String scheme, String key, String label) {}

    /** Keeps its own copies. */
    public Taken {
        terms = List.copyOf(terms);
        ours = Map.copyOf(ours);
    }

    /** Its themes. */
    List<Term> themes() {
        return terms(THEME);
    }

    /** What it is about, for whom, where and against what; what is known of its results is not among it. */
    List<Term> subjects() {
        return terms.stream()
                .filter(term -> !Tags.SINGLE.contains(term.facet()))
                .toList();
    }

    /** In what order what is known of its results goes out: facets of which there is one at most. */
    static List<String> known() {
        return Reading.FACETS.stream().filter(Tags.SINGLE::contains).toList();
    }

    /** What it is called in a facet of which there is one at most; an empty text where nothing is said. */
    String single(String facet) {
        return terms(facet).stream().map(Term::label).findFirst().orElse("");
    }

    private List<Term> terms(String facet) {
        return terms.stream().filter(term -> term.facet().equals(facet)).toList();
    }

    /** What we say of it in short in a language; an empty text where we say nothing. */
    String ours(String language) {
        var wording = ours.get(language);
        return wording == null ? "" : wording.summary();
    }

    /** What is doubtful about it; an empty text where nothing is. */
    String doubts() {
        return Objects.requireNonNullElse(account().note(), "");
    }

    Account account() {
        return practice.account();
    }

    /** By what it is known where it comes from, or here where it was not imported. */
    String knownBy() {
        return Objects.requireNonNullElse(practice.externalId(), practice.key());
    }

    String language() {
        return practice.language().getLanguage();
    }

    /** The last year that is known of it. */
    Optional<Integer> year() {
        var period = account().period();
        return Optional.ofNullable(period.to() == null ? period.from() : period.to());
    }

    Particulars beside() {
        return account().particulars();
    }

    /** The instruments that it serves, each with what is named of it: {@code C182 art. 3(a)}. */
    List<String> cited() {
        return account().instruments().stream()
                .map(account().articles()::written)
                .toList();
    }

    /** The same for those who look for instruments: each by its code, and once more with its articles where some are named. */
    List<String> relations() {
        return Stream.concat(account().instruments().stream(), cited().stream())
                .distinct()
                .toList();
    }

    /** All that it tells, in the order of its page: where it began, what was tried, what came of it, what is learned from it, what it takes and what it cost. */
    String told() {
        var lesson = account().lesson();
        return Stream.of(
                        beside().context(),
                        account().tried(),
                        beside().results(),
                        beside().counted(),
                        lesson == null ? "" : lesson.text(),
                        beside().conditions(),
                        beside().cost())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** A few sentences: its summary, or ours in its language, or what was tried where there is neither. */
    String inShort() {
        return Stream.of(account().summary(), ours(language()), account().tried())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow();
    }
}
