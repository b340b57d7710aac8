package org.trialogue.knowledge.exporting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trialogue.knowledge.Account;
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

    /** What is learned from it, after what was tried. */
    String told() {
        var lesson = account().lesson();
        return lesson == null ? account().tried() : account().tried() + "\n\n" + lesson.text();
    }

    /** A few sentences: its summary, or what was tried where it has none. */
    String inShort() {
        return account().summary().isBlank() ? account().tried() : account().summary();
    }
}
