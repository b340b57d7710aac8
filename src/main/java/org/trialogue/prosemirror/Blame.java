package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who wrote what: ranges of a document with the index of an author, in order, none overlapping. What lies in no range has
 * no known author. Ranges are kept in short stretches, of which a change makes anew only those that it touches: a text with
 * a long past has as many ranges as changes.
 */
public final class Blame {
    /** No known author anywhere. */
    public static final Blame EMPTY = new Blame(List.of());

    private static final int NOBODY = -1;

    /** One range of one author. */
    public record Range(int from, int to, int author) {}

    private final List<Stretch> stretches;

    private Blame(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /** A whole document by one author. */
    public static Blame of(Node doc, int author) {
        return EMPTY.replaced(0, 0, doc.content().size(), author);
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
        int first = 0;
        int start = 0;
        while (first < stretches.size() - 1 && start + stretches.get(first).size() < from)
            start += stretches.get(first++).size();
        int last = first;
        int end = start;
        while (last < stretches.size() && (last == first || end < to))
            end += stretches.get(last++).size();
        var anew = new Runs();
        around(stretches.subList(first, last), start, 0, from, anew);
        anew.add(from - start - anew.size, NOBODY);
        anew.add(inserted, author);
        around(stretches.subList(first, last), start, to, Integer.MAX_VALUE, anew);
        var all = new ArrayList<>(stretches.subList(0, first));
        anew.stretches(all);
        all.addAll(stretches.subList(last, stretches.size()));
        return new Blame(all);
    }

    /** Adds what of the runs lies between two positions. */
    private static void around(List<Stretch> stretches, int start, int from, int to, Runs target) {
        int pos = start;
        for (var stretch : stretches)
            for (int i = 0; i < stretch.lengths.length; i++) {
                int end = pos + stretch.lengths[i];
                target.add(Math.min(end, to) - Math.max(pos, from), stretch.authors[i]);
                pos = end;
            }
    }

    /** All ranges, in order. */
    public List<Range> ranges() {
        return within(0, Integer.MAX_VALUE);
    }

    /** The parts of ranges between two positions, in order; those of one author that meet are one. */
    public List<Range> within(int from, int to) {
        var found = new ArrayList<Range>();
        int pos = 0;
        for (var stretch : stretches) {
            if (pos < to && pos + stretch.size() > from) add(stretch, pos, from, to, found);
            pos += stretch.size();
        }
        return found;
    }

    private static void add(Stretch stretch, int start, int from, int to, List<Range> found) {
        int pos = start;
        for (int i = 0; i < stretch.lengths.length; i++) {
            int begin = Math.max(pos, from);
            pos += stretch.lengths[i];
            int end = Math.min(pos, to);
            if (begin < end && stretch.authors[i] != NOBODY) add(new Range(begin, end, stretch.authors[i]), found);
        }
    }

    private static void add(Range range, List<Range> found) {
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.to == range.from && last.author == range.author)
            found.set(found.size() - 1, new Range(last.from, range.to, range.author));
        else found.add(range);
    }

    /** Runs of positions, one after the other, each with its author. */
    private static final class Stretch {
        private final int[] lengths;
        private final int[] authors;
        private final int size;

        private Stretch(int[] lengths, int[] authors) {
            this.lengths = lengths;
            this.authors = authors;
            this.size = Arrays.stream(lengths).sum();
        }

        private int size() {
            return size;
        }
    }

    /** Gathers runs in order; those of one author become one. */
    private static final class Runs {
        private static final int LONGEST = 256;

        private int[] lengths = new int[LONGEST];
        private int[] authors = new int[LONGEST];
        private int count;
        private int size;

        private void add(int length, int author) {
            if (length <= 0) return;
            size += length;
            if (count > 0 && authors[count - 1] == author) {
                lengths[count - 1] += length;
                return;
            }
            if (count == lengths.length) {
                lengths = Arrays.copyOf(lengths, count * 2);
                authors = Arrays.copyOf(authors, count * 2);
            }
            lengths[count] = length;
            authors[count++] = author;
        }

        /** Stretches half as long as they may get, where it is more than one. */
        private void stretches(List<Stretch> target) {
            int most = count <= LONGEST ? LONGEST : LONGEST / 2;
            for (int i = 0; i < count; i += most) {
                int end = Math.min(count, i + most);
                target.add(new Stretch(Arrays.copyOfRange(lengths, i, end), Arrays.copyOfRange(authors, i, end)));
            }
        }
    }
}
