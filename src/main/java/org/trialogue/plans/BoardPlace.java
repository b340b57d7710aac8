package org.trialogue.plans;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A place in a board, which goes by the day that commitments are due: after this one. */
public record BoardPlace(LocalDate due, UUID commitment) {

    /** The place that an address names; empty where it names none. */
    public static Optional<BoardPlace> of(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) return Optional.empty();
        try {
            return Optional.of(new BoardPlace(Years.checked(LocalDate.parse(parts[0])), UUID.fromString(parts[1])));
        } catch (DateTimeException | IllegalArgumentException | org.trialogue.platform.Refusal other) {
            return Optional.empty();
        }
    }

    /** As an address names it. */
    @Override
    public String toString() {
        return due + "_" + commitment;
    }
}
