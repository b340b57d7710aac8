package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a mark off one node.
 *
 * @param pos the position right before the node
 * @param mark the mark
 */
public record RemoveNodeMarkStep(int pos, Mark mark) implements Step {
    @Override
    public StepResult apply(Node doc) {
        return Step.attempt(() -> NodeChange.at(doc, pos, node -> node.mark(mark.removeFromSet(node.marks()))));
    }

    @Override
    public Step invert(Node doc) {
        var node = doc.nodeAt(pos);
        return node == null || !mark.isInSet(node.marks()) ? this : new AddNodeMarkStep(pos, mark);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        var mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? null : new RemoveNodeMarkStep(mapped.pos(), mark);
    }

    @Override
    public ObjectNode toJson() {
        return StepJson.node("removeNodeMark", pos, mark);
    }
}
