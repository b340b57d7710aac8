package org.trialogue.search.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits text as BERT's uncased models were taught to: words without accents in lower case, each sign by itself, words in the longest
 * pieces that the vocabulary has.
 */
final class WordPieces implements Pieces {

    private static final String UNKNOWN = "[UNK]";
    private static final String FIRST = "[CLS]";
    private static final String LAST = "[SEP]";
    private static final String INSIDE = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        for (var needed : List.of(UNKNOWN, FIRST, LAST))
            if (!vocabulary.containsKey(needed)) throw new IllegalArgumentException("a vocabulary without " + needed);
    }

    @Override
    public long[] of(String text, int atMost) {
        var pieces = new ArrayList<Integer>();
        pieces.add(number(FIRST));
        for (var word : words(text)) {
            if (pieces.size() >= atMost - 1) break;
            add(word, pieces);
        }
        var kept = pieces.subList(0, Math.min(pieces.size(), atMost - 1));
        return java.util.stream.LongStream.concat(
                        kept.stream().mapToLong(Integer::longValue), java.util.stream.LongStream.of(number(LAST)))
                .toArray();
    }

    private void add(String word, List<Integer> pieces) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(number(UNKNOWN));
            return;
        }
        var begun = pieces.size();
        var from = 0;
        while (from < word.length()) {
            var to = longest(word, from);
            if (to == from) {
                pieces.subList(begun, pieces.size()).clear();
                pieces.add(number(UNKNOWN));
                return;
            }
            pieces.add(number(piece(word, from, to)));
            from = to;
        }
    }

    private int longest(String word, int from) {
        for (var to = word.length(); to > from; to--) if (vocabulary.containsKey(piece(word, from, to))) return to;
        return from;
    }

    private static String piece(String word, int from, int to) {
        var piece = word.substring(from, to);
        return from == 0 ? piece : INSIDE + piece;
    }

    private int number(String piece) {
        var number = vocabulary.get(piece);
        if (number == null) throw new IllegalStateException("no piece " + piece);
        return number;
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().filter(WordPieces::counts).forEach(sign -> {
            if (parts(sign)) {
                end(word, words);
                if (!space(sign)) words.add(Character.toString(sign));
            } else word.appendCodePoint(sign);
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
    }

    /** Accents, and signs that nobody sees, count for nothing. */
    private static boolean counts(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> false;
            case Character.CONTROL -> space(sign);
            default -> sign != 0xFFFD;
        };
    }

    private static boolean space(int sign) {
        return sign == '\t' || sign == '\n' || sign == '\r' || Character.isSpaceChar(sign);
    }

    private static boolean parts(int sign) {
        return space(sign) || punctuation(sign) || Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    private static boolean punctuation(int sign) {
        if (sign < 128) return sign > 32 && sign < 127 && !Character.isLetterOrDigit(sign);
        return switch (Character.getType(sign)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
