package org.trialogue.membership.ui;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Countries by their names in the reader's language. */
final class Countries {

    private Countries() {}

    /** The name of a country. */
    static String name(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }

    /** All that there are, as the reader's alphabet has them. */
    static List<String> all(Locale reader) {
        return sorted(Stream.of(Locale.getISOCountries()), reader);
    }

    /** These, as the reader's alphabet has them. */
    static List<String> sorted(Stream<String> codes, Locale reader) {
        return codes.sorted(Comparator.comparing(code -> name(code, reader), Collator.getInstance(reader)))
                .toList();
    }
}
