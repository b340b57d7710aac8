package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;
import tools.jackson.databind.JsonNode;

/** Reads the schema file. */
final class SchemaReader {
    private final JsonNode json;
    private final Map<String, NodeType> nodes = new LinkedHashMap<>();
    private final Map<String, MarkType> marks = new LinkedHashMap<>();

    SchemaReader(JsonNode json) {
        this.json = json;
    }

    Schema read() {
        for (var spec : json.path("marks")) {
            var type = new MarkType(name(spec), marks.size(), !isFalse(spec, "inclusive"), rules(spec));
            if (marks.put(type.name(), type) != null) throw wrong("Two marks are named " + type.name());
        }
        for (var spec : json.path("nodes")) {
            var type = nodeType(spec);
            if (nodes.put(type.name(), type) != null || marks.containsKey(type.name()))
                throw wrong("Two types are named " + type.name());
        }
        for (var spec : json.path("marks")) exclude(spec);
        for (var spec : json.path("nodes")) define(spec);
        return new Schema(nodes, marks, json.path("topNode").asString("doc"));
    }

    private NodeType nodeType(JsonNode spec) {
        var groups = new HashSet<>(words(spec, "group"));
        boolean inline = isTrue(spec, "inline") || name(spec).equals("text");
        return new NodeType(name(spec), nodes.size(), groups, inline, isTrue(spec, "atom"), rules(spec));
    }

    private void exclude(JsonNode spec) {
        var type = markType(name(spec));
        var excluded = spec.has("excludes") ? markTypes(words(spec, "excludes")) : Set.of(type);
        type.exclude(excluded);
    }

    private void define(JsonNode spec) {
        var type = nodes.get(name(spec));
        if (type == null) throw wrong("There is no node type " + name(spec));
        var content = ContentParser.parse(spec.path("content").asString(""), nodes.values());
        type.define(content, allowedMarks(spec, content));
    }

    private @Nullable Set<MarkType> allowedMarks(JsonNode spec, ContentMatch content) {
        if (!spec.has("marks")) return content.inlineContent() ? null : Set.of();
        var words = words(spec, "marks");
        return words.contains("_") ? null : markTypes(words);
    }

    private Set<MarkType> markTypes(List<String> names) {
        if (names.contains("_")) return new HashSet<>(marks.values());
        var types = new HashSet<MarkType>();
        for (var name : names) types.add(markType(name));
        return types;
    }

    private MarkType markType(String name) {
        var type = marks.get(name);
        if (type == null) throw wrong("There is no mark type " + name);
        return type;
    }

    private static List<Attribute> rules(JsonNode spec) {
        var rules = new ArrayList<Attribute>();
        for (var property : spec.path("attrs").properties()) rules.add(rule(property.getKey(), property.getValue()));
        return rules;
    }

    private static Attribute rule(String name, JsonNode rule) {
        var kinds = Set.of(rule.path("type").asString("").split("\\|"));
        if (!Attribute.KINDS.containsAll(kinds)) throw wrong("Unknown type of attribute " + name);
        var fallback = rule.has("default") ? JsonInput.attributeValue(rule.get("default"), name) : null;
        int min = rule.path("min").asInt(Integer.MIN_VALUE);
        int max = rule.path("max").asInt(Integer.MAX_VALUE);
        var pattern = rule.has("pattern") ? Pattern.compile(rule.get("pattern").asString()) : null;
        var read =
                new Attribute(name, kinds, !rule.has("default"), fallback, min, max, pattern, isTrue(rule, "omitted"));
        if (read.required() && read.omitted()) throw wrong("Without a default nothing is omitted: attribute " + name);
        if (!read.required() && !read.accepts(fallback)) throw wrong("The default of attribute " + name);
        return read;
    }

    private static String name(JsonNode spec) {
        return spec.path("name").asString("");
    }

    private static boolean isTrue(JsonNode spec, String name) {
        return spec.path(name).asBoolean(false);
    }

    private static boolean isFalse(JsonNode spec, String name) {
        return !spec.path(name).asBoolean(true);
    }

    private static List<String> words(JsonNode spec, String name) {
        var text = spec.path(name).asString("").strip();
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    private static ModelException wrong(String sentence) {
        return new ModelException(Code.MALFORMED, "Schema: " + sentence);
    }
}
