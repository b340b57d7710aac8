package org.trialogue.standards.domain;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of articles: 2 before 2(c) before 10, and words after numbers. */
public final class Numbers {

    private static final Pattern LEADING = Pattern.compile("^(\\d{1,9})(.*)$");

    /** Compares the numbers that articles bear. */
    public static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(Numbers::leading).thenComparing(Comparator.naturalOrder());

    private Numbers() {}

    private static int leading(String number) {
        var found = LEADING.matcher(number);
        return found.matches() ? Integer.parseInt(found.group(1)) : Integer.MAX_VALUE;
    }
}
