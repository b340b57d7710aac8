package org.trialogue.knowledge;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A result in figures, written as {@code what: value}. Neither part holds a semicolon or a bar, as those stand between several figures in one
 * cell of a table, nor a break.
 *
 * @param what what was counted
 * @param value how much of it there was, as the source writes it
 */
public record Figure(String what, String value) {

    /** How long one may be as it is written. */
    public static final int LONGEST = 300;

    /** Far longer than one in any language; what lies beyond is not looked at. */
    private static final int LONGEST_LINE = 2_000;

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}:]+$");
    private static final Pattern APART = Pattern.compile("\\s*[;|]\\s*");
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\\p{Z}]*:[\\s\\p{Z}]+(?!.*:[\\s\\p{Z}])|:(?!.*:)", Pattern.DOTALL);

    /** Refuses a figure of nothing, and one without a value. */
    public Figure {
        what = plain(what);
        value = plain(value).replaceAll(":[\\s\\p{Z}]+", ":");
        if (what.isEmpty() || value.isEmpty()) throw new IllegalArgumentException("a figure says what it counts");
    }

    /** What somebody wrote on one line; empty where it does not say of what and how much. */
    public static Optional<Figure> read(String line) {
        if (line.length() > LONGEST_LINE) return Optional.empty();
        var parts = BETWEEN.split(plain(line), 2);
        if (parts.length < 2 || plain(parts[0]).isEmpty() || plain(parts[1]).isEmpty()) return Optional.empty();
        return Optional.of(new Figure(parts[0], parts[1]));
    }

    /** As it is written on one line. */
    public String text() {
        return what + ": " + value;
    }

    private static String plain(String said) {
        var line = APART.matcher(said.replaceAll("\\R", " ")).replaceAll(", ");
        return AROUND.matcher(line).replaceAll("");
    }
}
