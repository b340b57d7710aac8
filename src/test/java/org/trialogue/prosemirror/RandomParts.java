package org.trialogue.prosemirror;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes what a case is made of: deeds of an editor, and wild steps that fit now and then. */
final class RandomParts {
    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
    private static final List<String> DEEDS = List.of(
            "type",
            "type",
            "type",
            "delete",
            "deleteRange",
            "copy",
            "paste",
            "move",
            "insert",
            "split",
            "split",
            "join",
            "lift",
            "wrap",
            "blockType",
            "markup",
            "attribute",
            "mark",
            "mark",
            "unmark",
            "unmark",
            "nodeMark",
            "nodeUnmark");

    private final Random random;
    private final RandomDocument nodes;
    private final Schema schema;
    private final Node doc;

    RandomParts(Schema schema, Random random, Node doc) {
        this.schema = schema;
        this.random = random;
        this.doc = doc;
        this.nodes = new RandomDocument(schema, random, 3);
    }

    /** Some deeds and, where wanted, wild steps. */
    ArrayNode parts(int count, boolean wild) {
        var parts = FACTORY.arrayNode();
        while (parts.size() < count) {
            var part = wild && random.nextInt(3) == 0
                    ? wildPart()
                    : FACTORY.objectNode().set("deed", deed());
            if (part != null) parts.add(part);
        }
        return parts;
    }

    private ObjectNode deed() {
        var name = nodes.pick(DEEDS);
        var deed = FACTORY.objectNode().put("do", name).put("pos", number()).put("depth", 1 + random.nextInt(2));
        range(deed);
        switch (name) {
            case "type" -> {
                deed.put("text", nodes.text());
                deed.putArray("marks");
            }
            case "copy" -> range(deed.putObject("source"));
            case "paste" -> deed.putArray("nodes").add(nodes.anyNode().toJson());
            case "insert" -> deed.set("node", nodes.anyNode().toJson());
            case "mark", "unmark", "nodeMark", "nodeUnmark" -> deed.set("mark", mark().toJson());
            case "attribute" -> attribute(deed);
            default -> type(deed);
        }
        return deed;
    }

    private void range(ObjectNode json) {
        int from = number();
        json.put("from", from).put("to", random.nextBoolean() ? from + random.nextInt(9) : number());
    }

    private void type(ObjectNode deed) {
        var type = nodes.anyNode().type();
        deed.put("type", type.name());
        deed.set("attrs", attrs(type));
    }

    private JsonNode attrs(NodeType type) {
        return Json.attrs(type.attributes().compute(nodes.attrs(type.attributes())));
    }

    private void attribute(ObjectNode deed) {
        var attributes = nodes.anyNode().type().attributes();
        var rule = attributes.names().isEmpty() ? null : attributes.find(nodes.pick(attributes.names()));
        deed.put("name", rule == null ? "id" : rule.name());
        deed.set("value", Json.value(rule == null || random.nextInt(5) == 0 ? wildValue() : nodes.value(rule)));
    }

    private @Nullable Object wildValue() {
        return nodes.pick(List.of("wild", 77, true, List.of(5000000)));
    }

    /** A mark that is in the document already, or another one. */
    private Mark mark() {
        var found = doc.nodeAt(random.nextInt(doc.content().size()));
        return found != null && !found.marks().isEmpty() ? nodes.pick(found.marks()) : nodes.mark();
    }

    private int number() {
        return random.nextInt(doc.content().size() + 3);
    }

    /** A step that hardly ever fits; null where our reader would not even take it. */
    private @Nullable ObjectNode wildPart() {
        try {
            var step = wildStep().toJson();
            StepReader.read(schema, step, Limits.COMMIT);
            return FACTORY.objectNode().set("step", step);
        } catch (ModelException e) {
            return null;
        }
    }

    private Step wildStep() {
        int from = number();
        int to = random.nextInt(3) == 0 ? number() : from + random.nextInt(6);
        return switch (random.nextInt(9)) {
            case 0, 1 -> new ReplaceStep(from, to, slice(), random.nextInt(4) == 0);
            case 2 -> around(from, to);
            case 3 -> new AddMarkStep(from, to, mark());
            case 4 -> new RemoveMarkStep(from, to, mark());
            case 5 -> new AddNodeMarkStep(from, mark());
            case 6 -> new RemoveNodeMarkStep(from, mark());
            case 7 -> new AttrStep(from, nodes.pick(List.of("id", "level", "restart", "colwidth")), wildValue());
            default -> new DocAttrStep("unknown", wildValue());
        };
    }

    private Step around(int from, int to) {
        int gapFrom = from + random.nextInt(3);
        int gapTo = Math.max(gapFrom, to - random.nextInt(3));
        var slice = random.nextInt(4) == 0 ? Slice.EMPTY : slice();
        int insert = random.nextInt(Math.max(1, slice.size() + 1));
        return new ReplaceAroundStep(from, Math.max(to, gapTo), gapFrom, gapTo, slice, insert, random.nextInt(4) == 0);
    }

    private Slice slice() {
        if (random.nextInt(5) == 0) return Slice.EMPTY;
        if (random.nextInt(3) == 0) {
            var content =
                    random.nextBoolean() ? Fragment.of(nodes.anyNode()) : Fragment.of(nodes.anyNode(), nodes.anyNode());
            return new Slice(content, random.nextInt(3), random.nextInt(3));
        }
        int from = random.nextInt(doc.content().size());
        return doc.slice(from, Math.min(doc.content().size(), from + random.nextInt(12)));
    }
}
