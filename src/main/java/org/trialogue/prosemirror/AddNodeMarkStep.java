package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a mark on one node.
 *
 * @param pos the position right before the node
 * @param mark the mark
 */
public record AddNodeMarkStep(int pos, Mark mark) implements Step {
    @Override
    public StepResult apply(Node doc) {
        return Step.attempt(() -> NodeChange.at(doc, pos, node -> node.mark(mark.addToSet(node.marks()))));
    }

    @Override
    public Step invert(Node doc) {
        var node = doc.nodeAt(pos);
        if (node == null) return new RemoveNodeMarkStep(pos, mark);
        var added = mark.addToSet(node.marks());
        if (added.size() != node.marks().size()) return new RemoveNodeMarkStep(pos, mark);
        for (var other : node.marks()) if (!other.isInSet(added)) return new AddNodeMarkStep(pos, other);
        return new AddNodeMarkStep(pos, mark);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        var mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? null : new AddNodeMarkStep(mapped.pos(), mark);
    }

    @Override
    public ObjectNode toJson() {
        return StepJson.node("addNodeMark", pos, mark);
    }
}
