package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maps one after the other. Two of them may be mirrors: the later one puts back what the earlier one removed, and a
 * position inside it is found again.
 */
public final class Mapping implements Mappable {
    private static final int NONE = -1;

    /** No maps. */
    public static final Mapping EMPTY = new Mapping(new StepMap[0], new int[0], 0);

    private final StepMap[] maps;
    private final int[] mirrors;
    private final int from;

    private Mapping(StepMap[] maps, int[] mirrors, int from) {
        this.maps = maps;
        this.mirrors = mirrors;
        this.from = from;
    }

    /** These maps, without mirrors. */
    public static Mapping of(List<StepMap> maps) {
        var mirrors = new int[maps.size()];
        Arrays.fill(mirrors, NONE);
        return new Mapping(maps.toArray(StepMap[]::new), mirrors, 0);
    }

    /** The maps, in order. */
    public List<StepMap> maps() {
        return List.of(maps);
    }

    /** How many maps there are. */
    public int size() {
        return maps.length;
    }

    /** Calls back with each map that positions go through, in order, and with the index of its mirror where that follows it. */
    void forEach(MapVisitor visitor) {
        for (int i = from; i < maps.length; i++) visitor.visit(i, maps[i], mirrors[i] > i ? mirrors[i] : NONE);
    }

    /** Takes a map. */
    @FunctionalInterface
    interface MapVisitor {
        /** Takes a map with its index, and with the index of the later map that mirrors it, or -1. */
        void visit(int index, StepMap map, int mirror);
    }

    /** Where what a mirrored map took out stands after the map at an index. */
    int recover(int index, int range, int offset) {
        return maps[index].recover(range, offset);
    }

    /** The same maps, of which positions go through those from an index on only. */
    public Mapping slice(int from) {
        return new Mapping(maps, mirrors, from);
    }

    /** These maps and one more. */
    public Mapping appendMap(StepMap map) {
        var longer = Arrays.copyOf(maps, maps.length + 1);
        longer[maps.length] = map;
        var mirrored = Arrays.copyOf(mirrors, longer.length);
        mirrored[maps.length] = NONE;
        return new Mapping(longer, mirrored, from);
    }

    /** These maps and one more, the mirror of the one at an index. */
    public Mapping appendMap(StepMap map, int mirrored) {
        var longer = appendMap(map);
        longer.mirrors[maps.length] = mirrored;
        longer.mirrors[mirrored] = maps.length;
        return longer;
    }

    /** These maps and the other's, with its mirrors. */
    public Mapping appendMapping(Mapping other) {
        var result = this;
        for (int i = 0; i < other.maps.length; i++) {
            int mirror = other.mirrors[i];
            result = mirror != NONE && mirror < i
                    ? result.appendMap(other.maps[i], maps.length + mirror)
                    : result.appendMap(other.maps[i]);
        }
        return result;
    }

    /** The maps backwards, each inverted, with the mirrors. */
    public Mapping invert() {
        var backwards = new ArrayList<>(List.of(maps));
        var inverse = of(backwards.reversed().stream().map(StepMap::invert).toList());
        int last = maps.length - 1;
        for (int i = 0; i <= last; i++) if (mirrors[i] != NONE) inverse.mirrors[last - i] = last - mirrors[i];
        return inverse;
    }

    @Override
    public int map(int pos, int assoc) {
        int at = pos;
        for (int i = from; i < maps.length; i++) {
            if (mirrors[i] <= i) {
                at = maps[i].map(at, assoc);
                continue;
            }
            var result = maps[i].mapResult(at, assoc);
            if (result.range() >= 0) {
                i = mirrors[i];
                at = maps[i].recover(result.range(), result.offset());
            } else at = result.pos();
        }
        return at;
    }

    @Override
    public MapResult mapResult(int pos, int assoc) {
        var result = MapResult.kept(pos);
        for (int i = from; i < maps.length; i++) {
            var next = maps[i].mapResult(result.pos(), assoc);
            if (next.range() >= 0 && mirrors[i] > i) {
                i = mirrors[i];
                next = MapResult.kept(maps[i].recover(next.range(), next.offset()));
            }
            result = next.after(result);
        }
        return result;
    }
}
