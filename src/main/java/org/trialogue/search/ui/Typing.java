package org.trialogue.search.ui;

/**
 * What the browser tells of a box in which somebody types.
 *
 * @param turn grows with each telling; an answer names the one that it is for
 */
record Typing(String words, int turn) {

    private static final int LONGEST = 300;

    /** The words, as far as they can be a name. */
    String shortened() {
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
