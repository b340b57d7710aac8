package org.trialogue.drafting.ui;

/** Words of a text where there is little room for them: the first and the last. */
final class Quote {

    private static final int LONGEST = 120;

    private Quote() {}

    static String of(String words) {
        return words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST / 2).strip() + " … "
                        + words.substring(words.length() - LONGEST / 2).strip();
    }
}
