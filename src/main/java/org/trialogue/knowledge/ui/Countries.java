package org.trialogue.knowledge.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Countries as the reader calls them. */
final class Countries {

    private Countries() {}

    /** Those of two letters by their names, anything else as it stands. */
    static String named(List<String> codes, Locale reader) {
        return codes.stream()
                .map(code -> code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(reader) : code)
                .collect(Collectors.joining(", "));
    }
}
