package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trialogue.prosemirror.StepResult.Applied;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small documents for tests. */
final class Docs {
    static final Schema SCHEMA = Schema.document();

    private Docs() {}

    /** A document whose title "T" takes the positions 0 to 3, so that the first block starts at 3. */
    static Node doc(Node... blocks) {
        var content = new ArrayList<Node>();
        content.add(SCHEMA.node("title", Map.of("id", "title"), List.of(SCHEMA.text("T"))));
        content.addAll(List.of(blocks));
        return SCHEMA.node("doc", content.toArray(Node[]::new));
    }

    static Node p(String id, String text) {
        return SCHEMA.node("paragraph", Map.of("id", id), text.isEmpty() ? List.of() : List.of(SCHEMA.text(text)));
    }

    static Node block(String type, String id, Node... content) {
        return SCHEMA.node(type, Map.of("id", id), List.of(content));
    }

    static Step insert(int pos, String text) {
        return new ReplaceStep(pos, pos, Slice.closed(SCHEMA.text(text)));
    }

    static Step delete(int from, int to) {
        return new ReplaceStep(from, to, Slice.EMPTY);
    }

    static Step split(int pos, String id) {
        var halves = Fragment.of(p(id, ""), p(id, ""));
        return new ReplaceStep(pos, pos, new Slice(halves, 1, 1), true);
    }

    static Node apply(Step step, Node doc) {
        if (step.apply(doc) instanceof Applied(Node after)) return after;
        throw new AssertionError(step + " does not apply: " + step.apply(doc));
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    static String text(Node doc) {
        return doc.textBetween(0, doc.content().size(), "|", "");
    }
}
