package org.trialogue.drafting.amending;

import java.util.regex.MatchResult;

/** Finds the fewest words beside a change by which a reader finds it in a line. */
final class Anchors {

    private static final int LONGEST = 12;

    private final String line;

    /** For a line as it was. */
    Anchors(String line) {
        this.line = line;
    }

    boolean isOnce(String words) {
        return line.indexOf(words) == line.lastIndexOf(words);
    }

    /** The last words before a position; empty where there are none. */
    String before(int at) {
        var words = Words.in(line.substring(0, at)).toList().reversed();
        var taken = 0;
        for (var word : words) {
            if (isSpace(word)) continue;
            var anchor = line.substring(word.start(), at).strip();
            if (isWord(word) && (isOnce(anchor) || ++taken == LONGEST)) return anchor;
        }
        return line.substring(0, at).strip();
    }

    /** The first words after a position; empty where there are none. */
    String after(int at) {
        var taken = 0;
        var words = Words.in(line.substring(at)).toList();
        for (var word : words) {
            if (isSpace(word)) continue;
            var anchor = line.substring(at, at + word.end()).strip();
            if (isWord(word) && (isOnce(anchor) || ++taken == LONGEST)) return anchor;
        }
        return line.substring(at).strip();
    }

    private static boolean isSpace(MatchResult word) {
        return word.group().isBlank();
    }

    private static boolean isWord(MatchResult word) {
        return Character.isLetterOrDigit(word.group().codePointAt(0));
    }
}
