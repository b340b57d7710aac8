package org.trialogue.prosemirror;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON of several steps has in common. */
final class StepJson {
    private StepJson() {}

    static ObjectNode of(String type) {
        return JsonNodeFactory.instance.objectNode().put("stepType", type);
    }

    static ObjectNode slice(ObjectNode json, Slice slice, boolean structure) {
        if (slice.size() != 0) json.set("slice", slice.toJson());
        if (structure) json.put("structure", true);
        return json;
    }

    static ObjectNode range(String type, Mark mark, int from, int to) {
        var json = of(type);
        json.set("mark", mark.toJson());
        return json.put("from", from).put("to", to);
    }

    static ObjectNode node(String type, int pos, Mark mark) {
        var json = of(type).put("pos", pos);
        json.set("mark", mark.toJson());
        return json;
    }
}
