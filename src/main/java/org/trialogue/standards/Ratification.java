package org.trialogue.standards;

import java.time.LocalDate;

/**
 * A country has bound itself to an instrument.
 *
 * @param country two letters of ISO 3166
 * @param on the day of the ratification or, once it is denounced, of the denunciation
 */
public record Ratification(String country, LocalDate on, Status status) {

    /** What holds of it. */
    public enum Status {
        /** It binds the country today. */
        IN_FORCE,
        /** It was given and binds from a later day on. */
        NOT_IN_FORCE,
        /** The country is bound no more. */
        DENOUNCED
    }
}
