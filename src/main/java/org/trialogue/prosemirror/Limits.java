package org.trialogue.prosemirror;

/**
 * How much one input may hold.
 *
 * @param depth levels of nodes inside each other, counted from the document or slice
 * @param nodes nodes and marks in one input
 * @param characters UTF-16 units of text and attribute values in one input
 * @param steps steps in one commit
 */
public record Limits(int depth, int nodes, int characters, int steps) {
    /** What one commit of an editor may hold. */
    public static final Limits COMMIT = new Limits(48, 20_000, 1_000_000, 2_000);

    /** What was kept may hold: a commit with the ids that it was given, and more, so that what was written can be read. */
    public static final Limits STORED = new Limits(48, 200_000, 4_000_000, 20_000);

    /** What a whole document may hold. */
    public static final Limits DOCUMENT = new Limits(48, 500_000, 20_000_000, 0);
}
