package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets one attribute of the document itself.
 *
 * @param attr the attribute's name
 * @param value its new value
 */
public record DocAttrStep(String attr, @Nullable Object value) implements Step {
    @Override
    public StepResult apply(Node doc) {
        return Step.attempt(() -> doc.withAttrs(doc.type().attributes().with(doc.attrs(), attr, value)));
    }

    @Override
    public Step invert(Node doc) {
        return new DocAttrStep(attr, doc.attrs().get(attr));
    }

    @Override
    public Step map(Mappable mapping) {
        return this;
    }

    @Override
    public ObjectNode toJson() {
        var json = StepJson.of("docAttr").put("attr", attr);
        json.set("value", Json.value(value));
        return json;
    }
}
