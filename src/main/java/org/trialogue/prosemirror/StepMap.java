package org.trialogue.prosemirror;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which ranges a step replaced, and by how much: start, old size and new size of each. */
public final class StepMap implements Mappable {
    /** Nothing changed. */
    public static final StepMap EMPTY = new StepMap(new int[0], false);

    private final int[] ranges;
    private final boolean inverted;

    private StepMap(int[] ranges, boolean inverted) {
        this.ranges = ranges;
        this.inverted = inverted;
    }

    /** A map of ranges, three numbers each, by rising start. */
    public static StepMap of(int... ranges) {
        return ranges.length == 0 ? EMPTY : new StepMap(ranges.clone(), false);
    }

    @Override
    public int map(int pos, int assoc) {
        int diff = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = start(i, diff);
            if (start > pos) break;
            int oldSize = oldSize(i);
            int end = start + oldSize;
            if (pos <= end) return start + diff + (side(pos, start, end, assoc) < 0 ? 0 : newSize(i));
            diff += newSize(i) - oldSize;
        }
        return pos + diff;
    }

    @Override
    public MapResult mapResult(int pos, int assoc) {
        int diff = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int start = start(i, diff);
            if (start > pos) break;
            int end = start + oldSize(i);
            if (pos <= end) return inRange(i, pos, start, diff, assoc);
            diff += newSize(i) - oldSize(i);
        }
        return MapResult.kept(pos + diff);
    }

    private MapResult inRange(int i, int pos, int start, int diff, int assoc) {
        int end = start + oldSize(i);
        int mapped = start + diff + (side(pos, start, end, assoc) < 0 ? 0 : newSize(i));
        boolean outside = pos == (assoc < 0 ? start : end);
        boolean removes = end > start;
        boolean across = removes && pos != start && pos != end;
        boolean after = removes && (across || pos == start);
        boolean before = removes && (across || pos == end);
        return new MapResult(
                mapped, before, after, across, removes && !outside, outside ? -1 : i / 3, outside ? 0 : pos - start);
    }

    private static int side(int pos, int start, int end, int assoc) {
        if (start == end) return assoc;
        return pos == start ? -1 : pos == end ? 1 : assoc;
    }

    private int start(int i, int diff) {
        return ranges[i] - (inverted ? diff : 0);
    }

    private int oldSize(int i) {
        return ranges[i + (inverted ? 2 : 1)];
    }

    private int newSize(int i) {
        return ranges[i + (inverted ? 1 : 2)];
    }

    /** The position in the new document of what the mirrored map deleted. */
    int recover(int range, int offset) {
        int diff = 0;
        if (!inverted) for (int i = 0; i < range * 3; i += 3) diff += ranges[i + 2] - ranges[i + 1];
        return ranges[range * 3] + diff + offset;
    }

    /** The map back from the new document to the old one. */
    public StepMap invert() {
        return ranges.length == 0 ? EMPTY : new StepMap(ranges, !inverted);
    }

    /** Takes a changed range: where it was in the old document and where it is in the new one. */
    @FunctionalInterface
    public interface RangeVisitor {
        /** Takes a changed range. */
        void visit(int oldStart, int oldEnd, int newStart, int newEnd);
    }

    /** Calls the visitor for each changed range. */
    public void forEach(RangeVisitor visitor) {
        int diff = 0;
        for (int i = 0; i < ranges.length; i += 3) {
            int oldStart = start(i, diff);
            int newStart = oldStart + diff;
            visitor.visit(oldStart, oldStart + oldSize(i), newStart, newStart + newSize(i));
            diff += newSize(i) - oldSize(i);
        }
    }

    /** The ranges as JSON, as prosemirror-transform keeps them. */
    ArrayNode toJson() {
        var json = JsonNodeFactory.instance.arrayNode();
        for (int number : ranges) json.add(number);
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepMap that && inverted == that.inverted && Arrays.equals(ranges, that.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    @Override
    public String toString() {
        return (inverted ? "-" : "") + Arrays.toString(ranges);
    }
}
