package org.trialogue.drafting.domain;

/** The letters and Roman digits by which parts of a provision are counted. */
public final class Counting {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] DIGITS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Counting() {}

    /** a, b, … z, aa, ab */
    public static String letters(int number) {
        var letter = Character.toString('a' + (number - 1) % 26);
        return number > 26 ? letters((number - 1) / 26) + letter : letter;
    }

    /** i, ii, iii, iv */
    public static String roman(int number) {
        var digits = new StringBuilder();
        var left = number;
        for (int i = 0; i < VALUES.length; i++) for (; left >= VALUES[i]; left -= VALUES[i]) digits.append(DIGITS[i]);
        return digits.toString();
    }
}
