package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;

/**
 * A block of a document and where it stands.
 *
 * @param node the block
 * @param pos the position right before it
 * @param parent the node that holds it
 */
public record Block(Node node, int pos, Node parent) {
    /** The block's id, where it has one. */
    public @Nullable String id() {
        return node.id();
    }

    /** The position right after it. */
    public int end() {
        return pos + node.nodeSize();
    }
}
