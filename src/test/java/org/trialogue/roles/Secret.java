package org.trialogue.roles;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** What all words have in them that stand in the Employers' caucus and nowhere else. */
final class Secret {

    /** No language takes it for a form of another word, and nobody else writes it. */
    static final String MARK = "Quokka" + letters(6);

    private static final String BYTES = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));

    private Secret() {}

    /** A word of the caucus; each has another ending. */
    static String word(String ending) {
        return MARK + ending;
    }

    /** Whether such a word is in what was said, however it is written. */
    static boolean isIn(Object said) {
        var words = String.valueOf(said).toLowerCase(Locale.ROOT);
        return words.contains(MARK.toLowerCase(Locale.ROOT)) || words.contains(BYTES);
    }

    /** What matches such a word in the database, as words and as bytes. */
    static String pattern() {
        return MARK.toLowerCase(Locale.ROOT) + "|" + BYTES;
    }

    private static String letters(int many) {
        return ThreadLocalRandom.current()
                .ints(many, 0, 16)
                .collect(
                        StringBuilder::new,
                        (word, at) -> word.append("bcdfghjkmpqrtvwz".charAt(at)),
                        StringBuilder::append)
                .toString();
    }
}
