package org.trialogue.prosemirror;

/** What is called for each node of a walk through a document. */
@FunctionalInterface
public interface Visitor {
    /**
     * Takes a node.
     *
     * @param pos the position right before the node, counted in the node the walk began at
     * @param parent the node that holds it
     * @return whether to go on to the node's children
     */
    boolean visit(Node node, int pos, Node parent);

    /** Walks through what overlaps a range of a node's content, which itself stands at a position. */
    static void walk(Node parent, int from, int to, int start, Visitor visitor) {
        int pos = 0;
        for (int i = 0; i < parent.childCount() && pos < to; i++) {
            var child = parent.child(i);
            int end = pos + child.nodeSize();
            if (end > from
                    && visitor.visit(child, start + pos, parent)
                    && child.content().size() > 0) {
                int inner = pos + 1;
                int last = Math.min(child.content().size(), to - inner);
                walk(child, Math.max(0, from - inner), last, start + inner, visitor);
            }
            pos = end;
        }
    }
}
