package org.trialogue.knowledge.ui;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Countries as the reader calls them. */
final class Countries {

    private Countries() {}

    /** The codes of all, in the order of their names. */
    static List<String> all(Locale reader) {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> named(code, reader), Collator.getInstance(reader)))
                .toList();
    }

    /** One by its name. */
    static String named(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }

    /** Those of two letters by their names, anything else as it stands. */
    static String named(List<String> codes, Locale reader) {
        return codes.stream()
                .map(code -> code.matches("[A-Z]{2}") ? named(code, reader) : code)
                .collect(Collectors.joining(", "));
    }
}
