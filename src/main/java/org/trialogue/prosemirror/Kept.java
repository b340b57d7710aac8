package org.trialogue.prosemirror;

import java.util.List;

/**
 * A part of a range that is still there after a mapping.
 *
 * @param from where it began
 * @param at where it stands now
 * @param size how much it is
 */
record Kept(int from, int at, int size) {

    /** What is left of a range, by rising start. */
    static List<Kept> of(int from, int to, Mapping since) {
        var cutting = new Cutting(from, to);
        since.forEach((index, map, mirror) -> cutting.pass(index, map, mirror, since));
        return cutting.left();
    }
}
