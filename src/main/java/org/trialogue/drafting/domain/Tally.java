package org.trialogue.drafting.domain;

import java.util.HashMap;
import java.util.Map;
import org.trialogue.prosemirror.Node;

/**
 * How much stands under a suggestion, or comes and goes there: how often each letter, how many other things in a line, how many blocks. In which
 * order they stand is all the same, as a passage may be moved in pieces.
 *
 * @param counts by code point, and by the two keys below 0; none is 0, and what goes is counted below it
 */
public record Tally(Map<Integer, Integer> counts) {

    /** Nothing. */
    public static final Tally NONE = new Tally(Map.of());

    private static final int IN_LINE = -1;
    private static final int BLOCK = -2;

    public Tally {
        counts = Map.copyOf(counts);
    }

    /** The node itself: a text's letters, or one thing in a line, or one block. */
    static Tally of(Node node) {
        if (!node.isText()) return only(node.type().isInline() ? IN_LINE : BLOCK, 1);
        var counts = new HashMap<Integer, Integer>();
        node.text().codePoints().forEach(letter -> counts.merge(letter, 1, Integer::sum));
        return new Tally(counts);
    }

    /** So many blocks. */
    static Tally blocks(int count) {
        return only(BLOCK, count);
    }

    private static Tally only(int what, int count) {
        return count == 0 ? NONE : new Tally(Map.of(what, count));
    }

    /** How many blocks there are. */
    int blocks() {
        return counts.getOrDefault(BLOCK, 0);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return with(other, 1);
    }

    /** This without the other; what the other has more of is below 0. */
    public Tally minus(Tally other) {
        return with(other, -1);
    }

    /** What is above 0 of it. */
    public Tally more() {
        var more = new HashMap<>(counts);
        more.values().removeIf(count -> count < 0);
        return new Tally(more);
    }

    /** Whether it is nothing. */
    public boolean isNone() {
        return counts.isEmpty();
    }

    private Tally with(Tally other, int sign) {
        var sum = new HashMap<>(counts);
        other.counts.forEach((what, count) -> sum.merge(what, sign * count, Integer::sum));
        sum.values().removeIf(count -> count == 0);
        return new Tally(sum);
    }
}
