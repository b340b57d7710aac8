package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes steps whose slices hold anything in anything. */
final class WildSteps {
    private final Schema schema;
    private final Random random;
    private final Node doc;
    private final RandomDocument nodes;

    WildSteps(Schema schema, Random random, Node doc) {
        this.schema = schema;
        this.random = random;
        this.doc = doc;
        this.nodes = new RandomDocument(schema, random, 1);
    }

    /** A step, or null where what came up is no step at all. */
    @Nullable
    Step step() {
        int from = random.nextInt(doc.content().size());
        int to = random.nextBoolean() ? from : Math.min(doc.content().size(), from + random.nextInt(6));
        try {
            return switch (random.nextInt(8)) {
                case 0 -> new AddMarkStep(from, to, nodes.mark());
                case 1 -> new AddNodeMarkStep(from, nodes.mark());
                case 2 ->
                    new ReplaceStep(
                            from, to, doc.slice(0, random.nextInt(doc.content().size())));
                case 3 -> around(from, to);
                case 4, 5 -> new ReplaceStep(from, from, Slice.closed(fitting(from)));
                default -> new ReplaceStep(from, to, slice());
            };
        } catch (ModelException e) {
            return null;
        }
    }

    private Step around(int from, int to) {
        var slice = slice();
        int insert = random.nextInt(slice.size() + 1);
        int gapFrom = from + random.nextInt(Math.max(1, to - from));
        return new ReplaceAroundStep(from, to, gapFrom, to, slice, insert, false);
    }

    private Slice slice() {
        var content = new ArrayList<Node>();
        for (int i = random.nextInt(2); i >= 0; i--) content.add(wildNode());
        return new Slice(Fragment.of(content), random.nextInt(2), random.nextInt(2));
    }

    /** A node of a type that may stand at a position, with anything in it. */
    private Node fitting(int pos) {
        var type = nodes.pick(doc.resolve(pos).parent().type().contentMatch().edges())
                .type();
        if (type.isText()) return schema.text(nodes.text(), List.of(nodes.mark()));
        var attrs = type.attributes().compute(nodes.attrs(type.attributes()));
        var content = type.isLeaf() ? Fragment.EMPTY : Fragment.of(wildNode(), wildNode());
        return new Node(type, attrs, content, Mark.NONE);
    }

    private Node wildNode() {
        var node = nodes.anyNode();
        if (node.isLeaf() || random.nextInt(3) > 0) return node;
        var text = schema.text(nodes.text(), List.of(nodes.mark()));
        return node.copy(Fragment.of(random.nextInt(3) == 0 ? text : nodes.anyNode()));
    }
}
