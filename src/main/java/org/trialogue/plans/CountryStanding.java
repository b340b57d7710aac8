package org.trialogue.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.standards.Instrument;
import org.trialogue.standards.Ratification;

/**
 * How a country stands to the instruments that matter to its plans, as the reader may see them.
 *
 * @param country the two letters of ISO 3166
 */
public record CountryStanding(String country, List<Row> rows) {

    /**
     * An instrument.
     *
     * @param code as the library writes it
     * @param instrument the instrument; null where the code is one of the library no more
     * @param ratification what the country did about it, or null where it did nothing that is known
     * @param latest what a supervisory body said to the country of it last, or null
     * @param comments how often one said something
     * @param commitments how many the organizations of the country lead
     * @param expected whether one is expected of them
     */
    public record Row(
            String code,
            @Nullable Instrument instrument,
            @Nullable Ratification ratification,
            @Nullable Recommendation latest,
            int comments,
            int commitments,
            boolean expected) {

        /** Whether a country can bind itself to it at all: to a convention or a protocol. */
        public boolean ratifiable() {
            return instrument != null
                    && (instrument.type().equalsIgnoreCase("convention")
                            || instrument.type().equalsIgnoreCase("protocol"));
        }

        /** Whether a commitment is expected, and none is there. */
        public boolean gap() {
            return expected && commitments == 0;
        }
    }

    /** Keeps its own copy. */
    public CountryStanding {
        rows = List.copyOf(rows);
    }
}
