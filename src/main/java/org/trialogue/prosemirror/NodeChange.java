package org.trialogue.prosemirror;

import java.util.function.UnaryOperator;

/** What the steps that change one node's attributes or marks have in common. */
final class NodeChange {
    private NodeChange() {}

    /** The document with the node at a position changed in its markup. */
    static Node at(Node doc, int pos, UnaryOperator<Node> change) {
        var node = doc.nodeAt(pos);
        if (node == null) throw Structure.misfit("There is no node at the step's position");
        if (node.isText()) throw Structure.misfit("The step is not for text");
        var markup = change.apply(node.copy(Fragment.EMPTY));
        return doc.replace(pos, pos + 1, new Slice(Fragment.of(markup), 0, node.isLeaf() ? 0 : 1));
    }
}
