package org.trialogue.plans.application;

/** Cuts a sentence at a word where there is no room for all of it. */
final class Shortened {

    private Shortened() {}

    static String to(int length, String sentence) {
        if (sentence.length() <= length) return sentence;
        var blank = sentence.lastIndexOf(' ', length - 1);
        return sentence.substring(0, blank > length / 2 ? blank : length - 1) + "…";
    }
}
