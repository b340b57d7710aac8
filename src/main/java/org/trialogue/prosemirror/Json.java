package org.trialogue.prosemirror;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes attribute values, marks and children as JSON. */
final class Json {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode node(Node node) {
        var json = FACTORY.objectNode().put("type", node.type().name());
        if (!node.attrs().isEmpty()) json.set("attrs", attrs(node.attrs()));
        if (node.content().size() > 0) json.set("content", nodes(node.content()));
        if (!node.marks().isEmpty()) json.set("marks", marks(node.marks()));
        if (node.isText()) json.put("text", node.text());
        return json;
    }

    static ObjectNode attrs(Attrs attrs) {
        var json = FACTORY.objectNode();
        for (var name : attrs.names()) json.set(name, value(attrs.get(name)));
        return json;
    }

    static JsonNode value(@Nullable Object value) {
        return switch (value) {
            case null -> FACTORY.nullNode();
            case String text -> FACTORY.stringNode(text);
            case Integer number -> FACTORY.numberNode((int) number);
            case Boolean truth -> FACTORY.booleanNode(truth);
            case List<?> list -> array(list);
            default -> throw new IllegalArgumentException("No attribute holds a " + value.getClass());
        };
    }

    private static ArrayNode array(List<?> list) {
        var json = FACTORY.arrayNode(list.size());
        list.forEach(element -> json.add(value(element)));
        return json;
    }

    static ArrayNode marks(List<Mark> marks) {
        var json = FACTORY.arrayNode(marks.size());
        marks.forEach(mark -> json.add(mark.toJson()));
        return json;
    }

    static ArrayNode nodes(Fragment content) {
        var json = FACTORY.arrayNode(content.childCount());
        for (int i = 0; i < content.childCount(); i++) json.add(content.child(i).toJson());
        return json;
    }
}
