package org.trialogue.prosemirror;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a mark off the inline content of a range.
 *
 * @param from where the range starts
 * @param to where it ends
 * @param mark the mark
 */
public record RemoveMarkStep(int from, int to, Mark mark) implements Step {
    /** Refuses a range that runs backwards. */
    public RemoveMarkStep {
        if (from < 0 || from > to) throw JsonInput.malformed("The unmarked range runs backwards");
    }

    @Override
    public StepResult apply(Node doc) {
        return Step.attempt(
                () -> MarkRange.change(doc, from, to, (node, parent) -> node.mark(mark.removeFromSet(node.marks()))));
    }

    @Override
    public Step invert(Node doc) {
        var steps = new ArrayList<Step>();
        doc.nodesBetween(from, to, (node, pos, parent) -> {
            if (!node.type().isInline() || !node.type().isAtom() || !mark.isInSet(node.marks())) return true;
            int end = Math.min(to, pos + node.nodeSize());
            MarkRange.push(new AddMarkStep(Math.max(from, pos), end, mark), steps);
            return true;
        });
        return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start >= end ? null : new RemoveMarkStep(start, end, mark);
    }

    @Override
    public @Nullable Step merge(Step other) {
        if (!(other instanceof RemoveMarkStep(int otherFrom, int otherTo, Mark otherMark))) return null;
        if (!otherMark.equals(mark) || from > otherTo || to < otherFrom) return null;
        return new RemoveMarkStep(Math.min(from, otherFrom), Math.max(to, otherTo), mark);
    }

    @Override
    public ObjectNode toJson() {
        return StepJson.range("removeMark", mark, from, to);
    }
}
