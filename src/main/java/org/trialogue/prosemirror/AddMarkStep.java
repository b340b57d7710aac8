package org.trialogue.prosemirror;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a mark on the inline content of a range, wherever it may stand.
 *
 * @param from where the range starts
 * @param to where it ends
 * @param mark the mark
 */
public record AddMarkStep(int from, int to, Mark mark) implements Step {
    /** Refuses a range that runs backwards. */
    public AddMarkStep {
        if (from < 0 || from > to) throw JsonInput.malformed("The marked range runs backwards");
    }

    @Override
    public StepResult apply(Node doc) {
        return Step.attempt(() -> MarkRange.change(doc, from, to, this::marked));
    }

    private Node marked(Node node, Node parent) {
        if (!node.type().isAtom() || !parent.type().allowsMarkType(mark.type())) return node;
        return node.mark(mark.addToSet(node.marks()));
    }

    @Override
    public Step invert(Node doc) {
        var steps = new ArrayList<Step>();
        doc.nodesBetween(from, to, (node, pos, parent) -> {
            if (!node.type().isInline() || !node.type().isAtom()) return true;
            var added = mark.addToSet(node.marks());
            if (added.equals(node.marks())) return true;
            int start = Math.max(from, pos);
            int end = Math.min(to, pos + node.nodeSize());
            MarkRange.push(new RemoveMarkStep(start, end, mark), steps);
            for (var other : node.marks())
                if (!other.isInSet(added)) MarkRange.push(new AddMarkStep(start, end, other), steps);
            return true;
        });
        return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? null : new AddMarkStep(start, end, mark);
    }

    @Override
    public @Nullable Step merge(Step other) {
        if (!(other instanceof AddMarkStep(int otherFrom, int otherTo, Mark otherMark))) return null;
        if (!otherMark.equals(mark) || from > otherTo || to < otherFrom) return null;
        return new AddMarkStep(Math.min(from, otherFrom), Math.max(to, otherTo), mark);
    }

    @Override
    public ObjectNode toJson() {
        return StepJson.range("addMark", mark, from, to);
    }
}
