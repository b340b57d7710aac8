package org.trialogue.knowledge.exporting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Particulars;
import org.trialogue.knowledge.Practice;

/**
 * A practice on its way out.
 *
 * @param address where it can be read, whole and lasting
 * @param themes what it is about, in its own language
 * @param writtenAt when this version was written
 */
public record Taken(Practice practice, String address, List<Theme> themes, Instant writtenAt) {

    /** A theme under its key, with its label in the practice's language. */
    public record Theme(String key, String label) {}

    /** Keeps its own copy. */
    public Taken {
        themes = List.copyOf(themes);
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

    /** A few sentences: its summary, or what was tried where it has none. */
    String inShort() {
        return account().summary().isBlank() ? account().tried() : account().summary();
    }
}
