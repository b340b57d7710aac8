package org.trialogue.prosemirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types of nodes and marks that documents are made of. */
public final class Schema {
    private final Map<String, NodeType> nodes;
    private final Map<String, MarkType> marks;
    private final NodeType topNodeType;
    private final NodeType text;

    Schema(Map<String, NodeType> nodes, Map<String, MarkType> marks, String topNode) {
        this.nodes = new LinkedHashMap<>(nodes);
        this.marks = new LinkedHashMap<>(marks);
        this.topNodeType = nodeType(topNode);
        this.text = nodeType("text");
    }

    /** Reads a schema of the shape of {@code document-schema.json}; refuses one that contradicts itself. */
    public static Schema fromJson(JsonNode json) {
        return new SchemaReader(json).read();
    }

    /** The schema of the portal's texts, which the browser reads from the same file. */
    public static Schema document() {
        return DocumentSchema.SCHEMA;
    }

    /** SHA-256 of the canonical JSON of {@code document-schema.json}: whether a page reads texts by the same schema. */
    public static String documentSha256() {
        return DocumentSchema.SHA256;
    }

    private static final class DocumentSchema {
        private static final JsonNode JSON = load();
        private static final Schema SCHEMA = fromJson(JSON);
        private static final String SHA256 = CanonicalJson.sha256(JSON);

        private static JsonNode load() {
            try (var file = Schema.class.getResourceAsStream("document-schema.json")) {
                if (file == null) throw new IllegalStateException("document-schema.json is not on the classpath");
                return JsonMapper.shared().readTree(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All node types, in the schema's order. */
    public Collection<NodeType> nodeTypes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    /** All mark types, in the schema's order. */
    public Collection<MarkType> markTypes() {
        return Collections.unmodifiableCollection(marks.values());
    }

    /** The type of whole documents. */
    public NodeType topNodeType() {
        return topNodeType;
    }

    /** The node type of this name; refuses an unknown one. */
    public NodeType nodeType(String name) {
        var type = nodes.get(name);
        if (type == null) throw new ModelException(Code.UNKNOWN_TYPE, "There is no node type '" + name + "'");
        return type;
    }

    /** The mark type of this name; refuses an unknown one. */
    public MarkType markType(String name) {
        var type = marks.get(name);
        if (type == null) throw new ModelException(Code.UNKNOWN_TYPE, "There is no mark type '" + name + "'");
        return type;
    }

    /** A node with these children; refuses attributes and content that the schema does not allow. */
    public Node node(String type, Map<String, ? extends @Nullable Object> attrs, List<Node> content) {
        return nodeType(type).create(attrs, Fragment.of(content), Mark.NONE);
    }

    /** A node with these children and no given attributes. */
    public Node node(String type, Node... content) {
        return node(type, Map.of(), List.of(content));
    }

    /** A text node with these marks; refuses an empty text. */
    public Node text(String text, Mark... marks) {
        return text(text, List.of(marks));
    }

    /** A text node with these marks; refuses an empty text and marks that cannot stand together. */
    public Node text(String text, List<Mark> marks) {
        if (text.isEmpty()) throw new ModelException(Code.MALFORMED, "A text node is never empty");
        var set = Mark.setFrom(marks);
        if (!Mark.isSet(set)) throw new ModelException(Code.INVALID_CONTENT, "These marks cannot stand together");
        return new Node(this.text, text, set);
    }

    /** A mark of this type without given attributes. */
    public Mark mark(String type) {
        return markType(type).create();
    }

    /** A mark of this type; refuses attributes that the schema does not accept. */
    public Mark mark(String type, Map<String, ? extends @Nullable Object> attrs) {
        return markType(type).create(attrs);
    }
}
