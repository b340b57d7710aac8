package org.trialogue.prosemirror;

/**
 * A mapped position, and what was deleted around it.
 *
 * @param pos the position after the change
 * @param deletedBefore whether the token before it was deleted
 * @param deletedAfter whether the token after it was deleted
 * @param deletedAcross whether both were deleted by one change
 * @param deleted whether the token on the side that was asked for was deleted
 * @param range the index of the changed range the position was inside of, or -1
 * @param offset how far into that range
 */
public record MapResult(
        int pos,
        boolean deletedBefore,
        boolean deletedAfter,
        boolean deletedAcross,
        boolean deleted,
        int range,
        int offset) {
    /** A position nothing was deleted around. */
    static MapResult kept(int pos) {
        return new MapResult(pos, false, false, false, false, -1, 0);
    }

    /** This position with what was deleted around an earlier stage of it. */
    MapResult after(MapResult earlier) {
        return new MapResult(
                pos,
                deletedBefore || earlier.deletedBefore,
                deletedAfter || earlier.deletedAfter,
                deletedAcross || earlier.deletedAcross,
                deleted || earlier.deleted,
                -1,
                0);
    }
}
