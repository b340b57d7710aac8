package org.trialogue.drafting.amending;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes text apart into words, the spaces between them, and signs. */
final class Words {

    private static final Pattern PARTS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private Words() {}

    static Stream<MatchResult> in(String text) {
        return PARTS.matcher(text).results();
    }
}
