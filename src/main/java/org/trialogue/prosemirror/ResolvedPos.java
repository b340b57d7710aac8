package org.trialogue.prosemirror;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;

/** A position with the nodes around it, the document at depth 0 and the parent at {@link #depth()}. */
public final class ResolvedPos {
    private static final int USUAL_DEPTH = 6;

    private final int pos;
    private final int parentOffset;
    private final int depth;
    private final Node[] nodes;
    private final int[] indexes;
    private final int[] offsets;

    private ResolvedPos(int pos, int parentOffset, int depth, Node[] nodes, int[] indexes, int[] offsets) {
        this.pos = pos;
        this.parentOffset = parentOffset;
        this.depth = depth;
        this.nodes = nodes;
        this.indexes = indexes;
        this.offsets = offsets;
    }

    static ResolvedPos resolve(Node doc, int pos) {
        if (pos < 0 || pos > doc.content().size())
            throw new ModelException(Code.OUT_OF_RANGE, "Position " + pos + " is out of range");
        var nodes = new Node[USUAL_DEPTH];
        var indexes = new int[USUAL_DEPTH];
        var offsets = new int[USUAL_DEPTH];
        int start = 0;
        int inParent = pos;
        var node = doc;
        for (int depth = 0; ; depth++) {
            if (depth == nodes.length) {
                nodes = Arrays.copyOf(nodes, depth * 2);
                indexes = Arrays.copyOf(indexes, depth * 2);
                offsets = Arrays.copyOf(offsets, depth * 2);
            }
            var found = node.content().findIndex(inParent);
            nodes[depth] = node;
            indexes[depth] = found.index();
            offsets[depth] = start + found.offset();
            int rest = inParent - found.offset();
            if (rest == 0 || node.child(found.index()).isText())
                return new ResolvedPos(pos, inParent, depth, nodes, indexes, offsets);
            node = node.child(found.index());
            inParent = rest - 1;
            start += found.offset() + 1;
        }
    }

    /** The position itself. */
    public int pos() {
        return pos;
    }

    /** How many nodes are around the position, not counting the document. */
    public int depth() {
        return depth;
    }

    /** The position counted from the start of the parent's content. */
    public int parentOffset() {
        return parentOffset;
    }

    /** The innermost node around the position; a text node is none. */
    public Node parent() {
        return nodes[depth];
    }

    /** The node around the position at a depth. */
    public Node node(int depth) {
        if (depth < 0 || depth > this.depth)
            throw new ModelException(Code.DOES_NOT_FIT, "There is no node at depth " + depth);
        return nodes[depth];
    }

    /** The index of the child that holds the position, or that follows it, in the node at a depth. */
    public int index(int depth) {
        node(depth);
        return indexes[depth];
    }

    /** The index of the child that follows the position in the node at a depth. */
    public int indexAfter(int depth) {
        return index(depth) + (depth == this.depth && textOffset() == 0 ? 0 : 1);
    }

    /** The position at the start of the content of the node at a depth. */
    public int start(int depth) {
        return depth == 0 ? 0 : offsets[depth - 1] + 1;
    }

    /** The position at the end of the content of the node at a depth. */
    public int end(int depth) {
        return start(depth) + node(depth).content().size();
    }

    /** The position right before the node at a depth of 1 or more. */
    public int before(int depth) {
        if (depth < 1 || depth > this.depth)
            throw new ModelException(Code.OUT_OF_RANGE, "There is no position before depth " + depth);
        return offsets[depth - 1];
    }

    /** The position right after the node at a depth of 1 or more. */
    public int after(int depth) {
        return before(depth) + node(depth).nodeSize();
    }

    /** How far the position is inside a text node; 0 between nodes. */
    public int textOffset() {
        return pos - offsets[depth];
    }

    /** What follows the position in the parent, a text cut where need be; null at the end. */
    public @Nullable Node nodeAfter() {
        var child = parent().content().maybeChild(indexes[depth]);
        int inside = textOffset();
        return child == null || inside == 0 ? child : child.cutAt(inside, child.nodeSize());
    }

    /** What comes before the position in the parent, a text cut where need be; null at the start. */
    public @Nullable Node nodeBefore() {
        int inside = textOffset();
        if (inside > 0) return parent().child(indexes[depth]).cutAt(0, inside);
        return parent().content().maybeChild(indexes[depth] - 1);
    }

    /** The depth to which this position and another have the same nodes around them. */
    public int sharedDepth(int other) {
        for (int at = depth; at > 0; at--) if (start(at) <= other && end(at) >= other) return at;
        return 0;
    }

    @Override
    public String toString() {
        return pos + " in " + parent().type().name();
    }
}
