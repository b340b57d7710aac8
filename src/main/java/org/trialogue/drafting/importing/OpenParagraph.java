package org.trialogue.drafting.importing;

import java.util.Optional;
import org.trialogue.drafting.importing.Numbering.Typed;

/** A paragraph of plain text whose end is not found yet. What is asked of it at each line takes no longer the longer it grows. */
final class OpenParagraph {

    /** No typed number takes up as many letters, the space after it included. */
    private static final int LONGEST_NUMBER = 10;

    private final StringBuilder letters = new StringBuilder();
    private Optional<Typed> typed = Optional.empty();
    private Optional<Typed> roman = Optional.empty();

    boolean isEmpty() {
        return letters.isEmpty();
    }

    char last() {
        return letters.charAt(letters.length() - 1);
    }

    /** The number that is typed before it. */
    Optional<Typed> typed() {
        return typed;
    }

    /** The same for a Roman one. */
    Optional<Typed> roman() {
        return roman;
    }

    /** Whether its last letter stands behind one of a word. */
    boolean endsBehindWord() {
        return letters.length() > 1 && Character.isLetter(letters.charAt(letters.length() - 2));
    }

    /** So many letters before the last one. */
    String tail(int most) {
        return letters.substring(Math.max(0, letters.length() - 1 - most), letters.length() - 1);
    }

    /** Goes on with a line, in place of so many of its last letters. */
    void append(String line, int inPlaceOf) {
        var settled = letters.length() >= LONGEST_NUMBER;
        letters.setLength(letters.length() - inPlaceOf);
        letters.append(line);
        if (settled) return;
        typed = Numbering.typed(letters);
        roman = Numbering.roman(letters);
    }

    /** All of it; it is empty then. */
    String close() {
        var all = letters.toString();
        letters.setLength(0);
        return all;
    }
}
