package org.trialogue.prosemirror;

import org.trialogue.prosemirror.ModelException.Code;

/** Checks nodes against the schema: content, attributes, marks, whole characters, depth. */
final class Conformity {
    private final Limits limits;

    Conformity(Limits limits) {
        this.limits = limits;
    }

    /** Checks a node and everything in it. */
    void checkTree(Node node, int depth) {
        checkNode(node, depth);
        for (var child : node.content()) checkTree(child, depth + 1);
    }

    /** Checks a node and, of what is in it, all that a range touches. */
    void checkTouched(Node node, int from, int to, int depth) {
        checkNode(node, depth);
        int pos = 0;
        for (int i = 0; i < node.childCount() && pos <= to; i++) {
            var child = node.child(i);
            int end = pos + child.nodeSize();
            if (end >= from) checkTouched(child, from - pos - 1, to - pos - 1, depth + 1);
            pos = end;
        }
    }

    /** Checks a node and its children's types and marks, but not what is in the children. */
    void checkNode(Node node, int depth) {
        checkContent(node, depth);
        node.type().attributes().check(node.attrs());
        for (var mark : node.marks()) mark.type().attributes().check(mark.attrs());
        if (!Mark.isSet(node.marks())) throw invalid("Marks that cannot stand together on node ", node);
    }

    /** Checks a node's children's types, marks and characters. */
    void checkContent(Node node, int depth) {
        if (depth > limits.depth()) throw new ModelException(Code.TOO_LARGE, "Nodes are nested too deeply");
        if (!node.isText() && !node.type().validContent(node.content()))
            throw invalid("Invalid content for node ", node);
        if (!Text.isWhole(node.text())) throw new ModelException(Code.INVALID_CONTENT, "Text holds half a character");
    }

    private static ModelException invalid(String sentence, Node node) {
        return new ModelException(Code.INVALID_CONTENT, sentence + node.type());
    }
}
