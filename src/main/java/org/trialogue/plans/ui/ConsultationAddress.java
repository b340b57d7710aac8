package org.trialogue.plans.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which country and year the address of a report on consultations names. */
record ConsultationAddress(String country, int year) {

    static final String PAGE = "plans/consultations";

    /** A country by its two letters, where there is one of that name. */
    static Optional<String> countryOf(String said) {
        var code = said.toUpperCase(Locale.ROOT);
        return Arrays.asList(Locale.getISOCountries()).contains(code) ? Optional.of(code) : Optional.empty();
    }

    /** A year from the first to the last that can be asked for. */
    static Optional<Integer> yearOf(String said, int first, int last) {
        return said.matches("\\d{4}")
                ? Optional.of(Integer.valueOf(said)).filter(year -> first <= year && year <= last)
                : Optional.empty();
    }

    String file(String ending) {
        return PAGE + "/as/" + ending + "?country=" + country + "&year=" + year;
    }

    /** What stands behind the address of the page. */
    QueryParameters asked() {
        return QueryParameters.simple(Map.of("country", country, "year", String.valueOf(year)));
    }
}
