package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** What the two mark steps have in common. */
final class MarkRange {
    private MarkRange() {}

    /** The document with each inline node of a range changed; the change is given the node and its parent. */
    static Node change(Node doc, int from, int to, BinaryOperator<Node> change) {
        var slice = doc.slice(from, to);
        var start = doc.resolve(from);
        var parent = start.node(start.sharedDepth(to));
        var changed = change(slice.content(), parent, change);
        return doc.replace(from, to, new Slice(changed, slice.openStart(), slice.openEnd()));
    }

    private static Fragment change(Fragment content, Node parent, BinaryOperator<Node> change) {
        var nodes = new ArrayList<Node>(content.childCount());
        for (var child : content) {
            var inner = child.content().size() > 0 ? child.copy(change(child.content(), child, change)) : child;
            nodes.add(inner.type().isInline() ? change.apply(inner, parent) : inner);
        }
        return Fragment.of(nodes);
    }

    /** Adds a step to a list, or widens the last one where it goes on with the same. */
    static void push(Step step, List<Step> steps) {
        var last = steps.isEmpty() ? null : steps.getLast();
        if (last instanceof AddMarkStep(int from, int to, Mark mark)
                && step instanceof AddMarkStep next
                && to == next.from()
                && mark.equals(next.mark())) steps.set(steps.size() - 1, new AddMarkStep(from, next.to(), mark));
        else if (last instanceof RemoveMarkStep(int from, int to, Mark mark)
                && step instanceof RemoveMarkStep next
                && to == next.from()
                && mark.equals(next.mark())) steps.set(steps.size() - 1, new RemoveMarkStep(from, next.to(), mark));
        else steps.add(step);
    }
}
