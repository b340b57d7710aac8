package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes random valid documents, nodes and marks of any schema. */
final class RandomDocument {
    private static final List<String> WORDS = List.of(
            "Members ", "should", " ", "a", "é", "😀", "work🧑‍🏭ers", "\n", "العمل", "中", "  ", "\"\\", "\u2028");

    private final Schema schema;
    private final Random random;
    private final int depth;

    RandomDocument(Schema schema, Random random, int depth) {
        this.schema = schema;
        this.random = random;
        this.depth = depth;
    }

    Node document() {
        return node(schema.topNodeType(), 0, Mark.NONE);
    }

    /** A node of any type but text, valid in itself. */
    Node anyNode() {
        var types = schema.nodeTypes().stream()
                .filter(type -> !type.isText() && type != schema.topNodeType())
                .toList();
        return node(pick(types), 2, Mark.NONE);
    }

    private Node node(NodeType type, int level, List<Mark> marks) {
        if (type.isText()) return schema.text(text(), marks);
        return new Node(type, type.attributes().compute(attrs(type.attributes())), content(type, level), marks);
    }

    private Fragment content(NodeType type, int level) {
        var nodes = new ArrayList<Node>();
        var state = type.contentMatch();
        int wanted = level > depth ? 0 : random.nextInt(level == 0 ? 7 : 4);
        while (!state.edges().isEmpty() && (nodes.size() < wanted || !state.validEnd())) {
            var next = nextType(state, level);
            if (next == null) break;
            nodes.add(node(next, level + 1, marksIn(type)));
            state = Objects.requireNonNull(state.matchType(next));
        }
        return Fragment.of(nodes);
    }

    private @Nullable NodeType nextType(ContentMatch state, int level) {
        var types = state.edges().stream().map(ContentMatch.Edge::type).toList();
        if (level >= depth || random.nextInt(3) == 0) {
            var text = types.stream().filter(NodeType::isText).findFirst();
            return text.orElseGet(state::defaultType);
        }
        return pick(types);
    }

    private List<Mark> marksIn(NodeType type) {
        var marks = Mark.NONE;
        if (random.nextInt(type.inlineContent() ? 2 : 12) > 0) return marks;
        for (int i = random.nextInt(3); i >= 0; i--) {
            var mark = mark();
            if (type.allowsMarkType(mark.type())) marks = mark.addToSet(marks);
        }
        return marks;
    }

    Mark mark() {
        var type = pick(List.copyOf(schema.markTypes()));
        return type.create(attrs(type.attributes()));
    }

    Map<String, @Nullable Object> attrs(Attributes attributes) {
        var values = new HashMap<String, @Nullable Object>();
        for (var name : attributes.names()) {
            var rule = Objects.requireNonNull(attributes.find(name));
            if (rule.required() || random.nextInt(3) > 0) values.put(name, value(rule));
        }
        return values;
    }

    @Nullable
    Object value(Attribute rule) {
        if (rule.kinds().contains("null") && random.nextInt(3) == 0) return null;
        if (rule.kinds().contains("integer")) return number(rule);
        if (rule.kinds().contains("array")) return List.of(number(rule), number(rule));
        var pattern = rule.pattern();
        if (pattern == null) return "v" + random.nextInt(30);
        var number = random.nextInt(9);
        return Stream.of("/files/" + number, "practice-" + number)
                .filter(each -> pattern.matcher(each).find())
                .findFirst()
                .orElseThrow();
    }

    private int number(Attribute rule) {
        return Math.max(rule.min(), 0) + random.nextInt(Math.min(3, rule.max()));
    }

    String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) text.append(pick(WORDS));
        return text.toString();
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
