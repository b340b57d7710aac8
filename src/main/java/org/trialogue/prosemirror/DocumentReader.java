package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;
import tools.jackson.databind.JsonNode;

/** Reads documents from JSON and refuses, with a {@link ModelException}, all that the schema does not describe. */
public final class DocumentReader {
    private static final Set<String> NODE = Set.of("type", "attrs", "content", "marks");
    private static final Set<String> TEXT = Set.of("type", "text", "marks");
    private static final Set<String> MARK = Set.of("type", "attrs");
    private static final Set<String> SLICE = Set.of("content", "openStart", "openEnd");

    private final Schema schema;
    private final JsonInput input;

    DocumentReader(Schema schema, JsonInput input) {
        this.schema = schema;
        this.input = input;
    }

    /** The document that this JSON describes; refuses one that does not conform to the schema or exceeds the limits. */
    public static Node read(Schema schema, JsonNode json, Limits limits) {
        var node = new DocumentReader(schema, new JsonInput(limits)).node(json, 0);
        if (node.type() != schema.topNodeType()) throw JsonInput.malformed("A document starts with its top node");
        new Conformity(limits).checkTree(node, 0);
        return node;
    }

    Node node(JsonNode json, int depth) {
        input.enter(depth);
        var name = input.string(json.get("type"), "A node's type");
        if (name.equals("text")) return text(json);
        JsonInput.object(json, NODE, "A node");
        var type = schema.nodeType(name);
        var attrs = type.attributes().compute(attrs(json));
        return new Node(type, attrs, content(json, depth + 1), marks(json));
    }

    private Node text(JsonNode json) {
        JsonInput.object(json, TEXT, "A text node");
        return schema.text(input.string(json.get("text"), "A text"), marks(json));
    }

    private Fragment content(JsonNode json, int depth) {
        var list = json.get("content");
        if (list == null) return Fragment.EMPTY;
        if (!list.isArray()) throw JsonInput.malformed("A node's content must be a list");
        var nodes = new ArrayList<Node>(list.size());
        for (var each : list) nodes.add(node(each, depth));
        return Fragment.of(nodes);
    }

    private List<Mark> marks(JsonNode json) {
        var list = json.get("marks");
        if (list == null) return Mark.NONE;
        if (!list.isArray()) throw JsonInput.malformed("A node's marks must be a list");
        var marks = new ArrayList<Mark>(list.size());
        for (var each : list) marks.add(mark(each));
        var set = Mark.setFrom(marks);
        if (!Mark.isSet(set)) throw new ModelException(Code.INVALID_CONTENT, "These marks cannot stand together");
        return set;
    }

    Mark mark(@Nullable JsonNode json) {
        if (json == null) throw JsonInput.malformed("A mark is missing");
        JsonInput.object(json, MARK, "A mark");
        input.enter(0);
        return schema.markType(input.string(json.get("type"), "A mark's type")).create(attrs(json));
    }

    private Map<String, @Nullable Object> attrs(JsonNode json) {
        var attrs = json.get("attrs");
        if (attrs == null) return Map.of();
        if (!attrs.isObject()) throw JsonInput.malformed("Attributes must be an object");
        var values = new HashMap<String, @Nullable Object>();
        for (var property : attrs.properties())
            values.put(property.getKey(), input.value(property.getValue(), property.getKey()));
        return values;
    }

    Slice slice(@Nullable JsonNode json) {
        if (json == null || json.isNull()) return Slice.EMPTY;
        JsonInput.object(json, SLICE, "A slice");
        int openStart = JsonInput.optionalPosition(json, "openStart");
        return new Slice(content(json, 1), openStart, JsonInput.optionalPosition(json, "openEnd"));
    }
}
