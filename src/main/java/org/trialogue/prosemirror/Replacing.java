package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;

/**
 * Replaces a range by a slice: nodes that are open at a side of the slice grow together with those around the range, and
 * each node that was put together anew must have valid content.
 */
final class Replacing {
    private final ResolvedPos from;
    private final ResolvedPos to;
    private final Slice slice;

    Replacing(ResolvedPos from, ResolvedPos to, Slice slice) {
        if (slice.openStart() > from.depth()) throw misfit("The content is deeper than the place it is put");
        if (from.depth() - slice.openStart() != to.depth() - slice.openEnd())
            throw misfit("The open depths do not agree");
        this.from = from;
        this.to = to;
        this.slice = slice;
    }

    Node replaced() {
        return outer(0);
    }

    /** Goes down as long as both ends are in the same child that stays whole. */
    private Node outer(int depth) {
        var node = from.node(depth);
        int index = from.index(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart())
            return node.copy(node.content().replaceChild(index, outer(depth + 1)));
        if (slice.content().size() == 0) return close(node, twoWay(from, to, depth));
        boolean flat = slice.openStart() == 0 && slice.openEnd() == 0;
        if (flat && from.depth() == depth && to.depth() == depth) return close(node, flat(node));
        return close(node, threeWay(depth));
    }

    private Fragment flat(Node parent) {
        var content = parent.content();
        var start = content.cut(0, from.parentOffset());
        return start.append(slice.content()).append(content.cut(to.parentOffset()));
    }

    /** Lays out the slice inside copies of the nodes around it, so that its ends have the same depths as the range. */
    private Fragment threeWay(int depth) {
        int extra = from.depth() - slice.openStart();
        var wrapped = from.node(extra).copy(slice.content());
        for (int i = extra - 1; i >= 0; i--) wrapped = from.node(i).copy(Fragment.of(wrapped));
        var start = wrapped.resolve(slice.openStart() + extra);
        var end = wrapped.resolve(wrapped.content().size() - slice.openEnd() - extra);
        return threeWay(start, end, depth);
    }

    private Fragment threeWay(ResolvedPos start, ResolvedPos end, int depth) {
        var openStart = from.depth() > depth ? joined(from, start, depth + 1) : null;
        var openEnd = to.depth() > depth ? joined(end, to, depth + 1) : null;
        var content = new ArrayList<Node>();
        addUpTo(from, depth, content);
        if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
            Fragment.push(close(openStart, threeWay(start, end, depth + 1)), content);
        } else {
            if (openStart != null) Fragment.push(close(openStart, twoWay(from, start, depth + 1)), content);
            addBetween(start, end, depth, content);
            if (openEnd != null) Fragment.push(close(openEnd, twoWay(end, to, depth + 1)), content);
        }
        addAfter(to, depth, content);
        return Fragment.ofRaw(content);
    }

    private static Fragment twoWay(ResolvedPos before, ResolvedPos after, int depth) {
        var content = new ArrayList<Node>();
        addUpTo(before, depth, content);
        if (before.depth() > depth) {
            var node = joined(before, after, depth + 1);
            Fragment.push(close(node, twoWay(before, after, depth + 1)), content);
        }
        addAfter(after, depth, content);
        return Fragment.ofRaw(content);
    }

    private static Node joined(ResolvedPos before, ResolvedPos after, int depth) {
        var node = before.node(depth);
        refuseToJoin(node, after.node(depth));
        return node;
    }

    private static void refuseToJoin(Node main, Node other) {
        if (!other.type().compatibleContent(main.type()))
            throw misfit("Cannot join " + other.type() + " onto " + main.type());
    }

    private static void addUpTo(ResolvedPos end, int depth, List<Node> target) {
        add(end.node(depth), 0, end.index(depth), target);
        addCutEnd(end, depth, target);
    }

    private static void addAfter(ResolvedPos start, int depth, List<Node> target) {
        add(
                start.node(depth),
                addCutStart(start, depth, target),
                start.node(depth).childCount(),
                target);
    }

    private static void addBetween(ResolvedPos start, ResolvedPos end, int depth, List<Node> target) {
        add(end.node(depth), addCutStart(start, depth, target), end.index(depth), target);
        addCutEnd(end, depth, target);
    }

    private static void add(Node node, int fromIndex, int toIndex, List<Node> target) {
        for (int i = fromIndex; i < toIndex; i++) Fragment.push(node.child(i), target);
    }

    /** Adds the rest of a text that is cut through; gives the index of the first whole child after the position. */
    private static int addCutStart(ResolvedPos start, int depth, List<Node> target) {
        int index = start.index(depth);
        if (start.depth() > depth) return index + 1;
        if (start.textOffset() == 0) return index;
        addIfAny(start.nodeAfter(), target);
        return index + 1;
    }

    private static void addCutEnd(ResolvedPos end, int depth, List<Node> target) {
        if (end.depth() == depth && end.textOffset() > 0) addIfAny(end.nodeBefore(), target);
    }

    private static void addIfAny(@Nullable Node node, List<Node> target) {
        if (node != null) Fragment.push(node, target);
    }

    private static Node close(Node node, Fragment content) {
        if (!node.type().validContent(content)) throw misfit("Invalid content for node " + node.type());
        return node.copy(content);
    }

    private static ModelException misfit(String sentence) {
        return new ModelException(Code.DOES_NOT_FIT, sentence);
    }
}
