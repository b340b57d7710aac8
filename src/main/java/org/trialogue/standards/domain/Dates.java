package org.trialogue.standards.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days as lists of ratifications write them: 1930-06-28, or 28 Jun 1930; never one that can be read in two ways. */
final class Dates {

    private static final List<DateTimeFormatter> FORMS = List.of(of("uuuu-MM-dd"), of("d MMM uuuu"), of("d MMMM uuuu"));

    private Dates() {}

    /** The day; empty where none is written, or it is no day of the calendar. */
    static Optional<LocalDate> read(String written) {
        for (var form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(written.strip(), form));
            } catch (DateTimeException other) {
                // perhaps it is written in the next form
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter of(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
