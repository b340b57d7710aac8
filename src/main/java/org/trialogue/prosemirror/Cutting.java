package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A range as it is cut, change by change: a long range costs no more than a short one. */
final class Cutting {
    private List<Kept> pieces = new ArrayList<>();
    /** What comes back with the map at an index. */
    private final Map<Integer, List<Kept>> returning = new HashMap<>();

    private long looks;

    Cutting(int from, int to) {
        if (from < to) pieces.add(new Kept(from, from, to - from));
    }

    /** Goes through one map; what it takes out comes back with its mirror, where it has one. */
    void pass(int index, StepMap map, int mirror, Mapping since) {
        var next = new ArrayList<Kept>(pieces.size() + 2);
        for (var piece : pieces) {
            looks++;
            var cut = new Cut(piece, next, mirror, since);
            map.forEach(cut);
            cut.keep(Integer.MAX_VALUE);
        }
        var back = returning.remove(index);
        if (back != null) next.addAll(back);
        pieces = next;
    }

    /** What is left, by rising start. */
    List<Kept> left() {
        return pieces.stream().sorted(Comparator.comparingInt(Kept::from)).toList();
    }

    /** How often a piece was looked at: the work done. */
    long looks() {
        return looks;
    }

    /** One piece under one map. */
    private final class Cut implements StepMap.RangeVisitor {
        private final List<Kept> kept;
        private final int mirror;
        private final Mapping since;
        private final int end;
        private final int moved;
        private int at;
        private int shift;
        private int reached = -1;
        private int range;

        Cut(Kept piece, List<Kept> kept, int mirror, Mapping since) {
            this.kept = kept;
            this.mirror = mirror;
            this.since = since;
            at = piece.at();
            end = at + piece.size();
            moved = piece.from() - at;
        }

        /** A position at the end of one changed range belongs to that, even where the next begins there. */
        @Override
        public void visit(int oldStart, int oldEnd, int newStart, int newEnd) {
            keep(oldStart == reached ? oldStart + 1 : oldStart);
            take(oldStart, oldEnd);
            shift = newEnd - oldEnd;
            reached = oldEnd;
            range++;
        }

        void keep(int until) {
            int size = Math.min(until, end) - at;
            if (size <= 0) return;
            kept.add(new Kept(at + moved, at + shift, size));
            at += size;
        }

        private void take(int start, int until) {
            int size = Math.min(until, end) - at;
            if (size <= 0) return;
            if (mirror >= 0) {
                var back = new Kept(at + moved, since.recover(mirror, range, at - start), size);
                returning.computeIfAbsent(mirror, index -> new ArrayList<>()).add(back);
            }
            at += size;
        }
    }
}
