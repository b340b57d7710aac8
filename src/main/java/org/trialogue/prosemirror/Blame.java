package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who wrote what: ranges of a document with the index of an author, in order, none overlapping. What lies in no range has
 * no known author.
 */
public final class Blame {
    /** No known author anywhere. */
    public static final Blame EMPTY = new Blame(new int[0]);

    /** One range of one author. */
    public record Range(int from, int to, int author) {}

    /** From, to and author of each range. */
    private final int[] ranges;

    private Blame(int[] ranges) {
        this.ranges = ranges;
    }

    /** A whole document by one author. */
    public static Blame of(Node doc, int author) {
        var builder = new Builder();
        builder.add(0, doc.content().size(), author);
        return builder.build();
    }

    /** The ranges after a change by an author: what is gone is gone, what is new is theirs. */
    public Blame map(StepMap map, int author) {
        var current = new Object() {
            Blame blame = Blame.this;
            int shift = 0;
        };
        map.forEach((oldStart, oldEnd, newStart, newEnd) -> {
            int start = oldStart + current.shift;
            current.blame = current.blame.replaced(start, start + oldEnd - oldStart, newEnd - newStart, author);
            current.shift += newEnd - newStart - (oldEnd - oldStart);
        });
        return current.blame;
    }

    private Blame replaced(int from, int to, int inserted, int author) {
        if (from == to && inserted == 0) return this;
        var builder = new Builder();
        for (int i = 0; i < ranges.length; i += 3) builder.add(ranges[i], Math.min(ranges[i + 1], from), ranges[i + 2]);
        builder.add(from, from + inserted, author);
        int shift = inserted - (to - from);
        for (int i = 0; i < ranges.length; i += 3)
            builder.add(Math.max(ranges[i], to) + shift, ranges[i + 1] + shift, ranges[i + 2]);
        return builder.build();
    }

    /** All ranges, in order. */
    public List<Range> ranges() {
        return within(0, Integer.MAX_VALUE);
    }

    /** The parts of ranges between two positions, in order. */
    public List<Range> within(int from, int to) {
        var result = new ArrayList<Range>();
        for (int i = 0; i < ranges.length; i += 3) {
            int start = Math.max(ranges[i], from);
            int end = Math.min(ranges[i + 1], to);
            if (start < end) result.add(new Range(start, end, ranges[i + 2]));
        }
        return result;
    }

    /** Gathers ranges by rising start; those of one author that meet become one. */
    private static final class Builder {
        private int[] ranges = new int[48];
        private int size;

        private void add(int from, int to, int author) {
            if (from >= to) return;
            if (size > 0 && ranges[size - 2] == from && ranges[size - 1] == author) {
                ranges[size - 2] = to;
                return;
            }
            if (size == ranges.length) ranges = Arrays.copyOf(ranges, size * 2);
            ranges[size++] = from;
            ranges[size++] = to;
            ranges[size++] = author;
        }

        private Blame build() {
            return new Blame(Arrays.copyOf(ranges, size));
        }
    }
}
