package org.trialogue.search.onnx;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits text as models of many languages were taught to that have their pieces from SentencePiece's unigram: each word, with a sign for the space
 * before it, into those pieces that together are the likeliest. Of its normalization, the compatible forms and single spaces are done here.
 */
final class UnigramPieces implements Pieces {

    private static final String FIRST = "<s>";
    private static final String LAST = "</s>";
    private static final String SPACE = "\u2581";

    /** A letter that no piece holds is less likely by so much than the least likely piece, as SentencePiece has it. */
    private static final double UNKNOWN = 10;

    private record Piece(int number, double score) {}

    private final Map<String, Piece> vocabulary = new HashMap<>();
    private final int first;
    private final int last;
    private final int unknown;
    private final double ofUnknown;
    private final int longest;

    /**
     * Takes the pieces in the order of their numbers.
     *
     * @param scores how likely each is, as a logarithm
     * @param unknown the number of what stands for a letter that no piece holds
     */
    UnigramPieces(List<String> pieces, List<Double> scores, int unknown) {
        for (var number = 0; number < pieces.size(); number++)
            vocabulary.putIfAbsent(pieces.get(number), new Piece(number, scores.get(number)));
        if (!vocabulary.containsKey(FIRST) || !vocabulary.containsKey(LAST) || unknown < 0 || unknown >= pieces.size())
            throw new IllegalArgumentException("a vocabulary without beginning, end or what is unknown");
        this.first = number(FIRST);
        this.last = number(LAST);
        this.unknown = unknown;
        this.ofUnknown = scores.stream().mapToDouble(Double::doubleValue).min().orElse(0) - UNKNOWN;
        this.longest = pieces.stream().mapToInt(String::length).max().orElse(1);
        List.of(FIRST, LAST, pieces.get(unknown)).forEach(vocabulary::remove);
    }

    @Override
    public long[] of(String text, int atMost) {
        var pieces = new ArrayList<Integer>();
        pieces.add(first);
        for (var word : Normalizer.normalize(text, Normalizer.Form.NFKC).split("[\\s\\p{Z}\\p{Cc}]+")) {
            if (pieces.size() >= atMost - 1) break;
            if (!word.isEmpty()) pieces.addAll(likeliest(SPACE + word));
        }
        var kept = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), atMost - 1)));
        kept.add(last);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    /** From each place, the best way there: Viterbi's. */
    private List<Integer> likeliest(String word) {
        var best = new double[word.length() + 1];
        var from = new int[word.length() + 1];
        var by = new int[word.length() + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (var at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
            if (best[at] == Double.NEGATIVE_INFINITY) continue;
            var letter = word.offsetByCodePoints(at, 1);
            reach(at, letter, new Piece(unknown, ofUnknown), best, from, by);
            for (var to = at + 1; to <= Math.min(word.length(), at + longest); to++) {
                var piece = vocabulary.get(word.substring(at, to));
                if (piece != null) reach(at, to, piece, best, from, by);
            }
        }
        return back(word.length(), from, by);
    }

    private static void reach(int at, int to, Piece piece, double[] best, int[] from, int[] by) {
        var score = best[at] + piece.score();
        if (score <= best[to]) return;
        best[to] = score;
        from[to] = at;
        by[to] = piece.number();
    }

    /** Unknown letters side by side are one. */
    private List<Integer> back(int end, int[] from, int[] by) {
        var pieces = new ArrayList<Integer>();
        for (var at = end; at > 0; at = from[at])
            if (by[at] != unknown || pieces.isEmpty() || pieces.getFirst() != unknown) pieces.addFirst(by[at]);
        return pieces;
    }

    private int number(String piece) {
        var found = vocabulary.get(piece);
        if (found == null) throw new IllegalArgumentException("a vocabulary without " + piece);
        return found.number();
    }
}
