package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets one attribute of one node.
 *
 * @param pos the position right before the node
 * @param attr the attribute's name
 * @param value its new value
 */
public record AttrStep(int pos, String attr, @Nullable Object value) implements Step {
    @Override
    public StepResult apply(Node doc) {
        return Step.attempt(() -> NodeChange.at(
                doc, pos, node -> node.withAttrs(node.type().attributes().with(node.attrs(), attr, value))));
    }

    @Override
    public Step invert(Node doc) {
        var node = doc.nodeAt(pos);
        if (node == null) throw Structure.misfit("There is no node at the step's position");
        return new AttrStep(pos, attr, node.attrs().get(attr));
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        var mapped = mapping.mapResult(pos, 1);
        return mapped.deletedAfter() ? null : new AttrStep(mapped.pos(), attr, value);
    }

    @Override
    public ObjectNode toJson() {
        var json = StepJson.of("attr").put("pos", pos).put("attr", attr);
        json.set("value", Json.value(value));
        return json;
    }
}
