package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.StepResult.Applied;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Does in Java what the oracle did and says where the two differ. */
final class Comparison {
    /** The two differ. */
    static final class Difference extends AssertionError {
        private static final long serialVersionUID = 1L;

        Difference(String what, Object ours, @Nullable Object theirs) {
            super(what + "\n  ours:   " + ours + "\n  theirs: " + theirs);
        }
    }

    private final Schema schema;
    private final List<Integer> positions = new ArrayList<>();
    int steps;
    int failures;
    int rebased;
    int lost;
    int spared;

    Comparison(Schema schema) {
        this.schema = schema;
    }

    void steps(JsonNode request, JsonNode answer) {
        positions.clear();
        request.get("positions").forEach(pos -> positions.add(pos.intValue()));
        var doc = DocumentReader.read(schema, request.get("doc"), Limits.DOCUMENT);
        same("document", doc.toJson(), request.get("doc"));
        var applied = new ArrayList<Step>();
        var all = new ArrayList<Step>();
        for (var report : answer.get("reports")) {
            var step = read(report.get("step"));
            if (step == null) return;
            all.add(step);
            doc = apply(step, doc, applied, report);
        }
        var mapping = backAndForth(applied);
        same("positions", mapped(mapping), answer.get("positions"));
        same("positions backwards", mapped(mapping.invert()), answer.get("backwards"));
        same("positions forth and back", mapped(forthAndBack(applied)), answer.get("forthAndBack"));
        for (int i = 0; i < all.size(); i++) {
            var mapped = all.get(i).map(mapping.slice(i % (applied.size() + 1)));
            same("step mapped", json(mapped), answer.get("mapped").get(i));
        }
    }

    /** The step, or null where it holds half a character: the packages let a step cut through one, our reader does not. */
    @Nullable
    Step read(JsonNode json) {
        try {
            var step = StepReader.read(schema, json, Limits.COMMIT);
            same("step", step.toJson(), json);
            return step;
        } catch (ModelException e) {
            if (String.valueOf(e.getMessage()).contains("half a character")) return null;
            throw new Difference("step refused: " + e.getMessage(), "refused", json);
        }
    }

    private Node apply(Step step, Node doc, List<Step> applied, JsonNode report) {
        steps++;
        same("map", mapped(step.getMap()), report.get("map").get("positions"));
        same("map inverted", mapped(step.getMap().invert()), report.get("map").get("inverted"));
        if (!applied.isEmpty()) same("merged", json(applied.getLast().merge(step)), report.get("merged"));
        var result = step.apply(doc);
        if (!(result instanceof Applied(Node after))) {
            failures++;
            same("outcome (" + result + ")", json((Step) null), report.get("doc"));
            return doc;
        }
        same("document after", after.toJson(), report.get("doc"));
        invert(step, doc, after, report);
        applied.add(step);
        return after;
    }

    private void invert(Step step, Node before, Node after, JsonNode report) {
        var inverse = step.invert(before);
        same("inverse", inverse.toJson(), report.get("inverse"));
        same("inverse's map", mapped(inverse.getMap()), report.get("undoneMap"));
        boolean undone = inverse.apply(after) instanceof Applied(Node back) && back.equals(before);
        if (undone != report.get("undone").booleanValue()) throw new Difference("undone", undone, report.get("undone"));
    }

    private static Mapping backAndForth(List<Step> steps) {
        var mapping = Mapping.EMPTY;
        for (var step : steps.reversed())
            mapping = mapping.appendMap(step.getMap().invert());
        for (int i = 0; i < steps.size(); i++) {
            var map = steps.get(i).getMap();
            mapping = i % 3 == 2 ? mapping.appendMap(map) : mapping.appendMap(map, steps.size() - 1 - i);
        }
        return mapping;
    }

    private static Mapping forthAndBack(List<Step> steps) {
        var mapping = Mapping.of(steps.stream().map(Step::getMap).toList());
        for (int i = steps.size() - 1; i >= 0; i--)
            mapping = mapping.appendMap(steps.get(i).getMap().invert(), i);
        return mapping;
    }

    private ArrayNode mapped(Mappable mapping) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (int pos : positions)
            for (int assoc = -1; assoc < 2; assoc += 2) {
                var result = mapping.mapResult(pos, assoc);
                json.addArray()
                        .add(result.pos())
                        .add(mapping.map(pos, assoc))
                        .add(result.deleted())
                        .add(result.deletedBefore())
                        .add(result.deletedAfter())
                        .add(result.deletedAcross());
            }
        return json;
    }

    void rebase(JsonNode request, JsonNode answer) {
        var base = DocumentReader.read(schema, request.get("doc"), Limits.DOCUMENT);
        var groups = new ArrayList<List<Step>>();
        for (var group : answer.get("groups")) {
            var steps = readAll(group);
            if (steps == null) return;
            groups.add(steps);
        }
        var since = readAll(answer.get("since"));
        if (since == null) return;
        var bold = new Rebase(Step::apply, Preparation.NONE).rebase(base, groups, since);
        var careful = new Rebase(Step::apply, Preparation.NONE, mark -> false, true).rebase(base, groups, since);
        same("rebased", bold, answer.get("bold"));
        same("rebased around what was not seen", careful, answer.get("careful"));
        for (var group : bold.groups()) {
            rebased += group.size();
            if (group.contains(null)) lost += group.size();
        }
        if (!bold.doc().equals(careful.doc())) spared++;
    }

    private static void same(String what, Rebased ours, JsonNode theirs) {
        var placed = JsonNodeFactory.instance.arrayNode();
        for (var group : ours.groups()) {
            var list = placed.addArray();
            group.forEach(step -> list.add(json(step)));
        }
        same(what + ": steps", placed, theirs.get("placed"));
        same(what + ": document", ours.doc().toJson(), theirs.get("doc"));
    }

    private @Nullable List<Step> readAll(JsonNode list) {
        var steps = new ArrayList<Step>();
        for (var json : list) {
            var step = read(json);
            if (step == null) return null;
            steps.add(step);
        }
        return steps;
    }

    private static JsonNode json(@Nullable Step step) {
        return step == null ? JsonNodeFactory.instance.nullNode() : step.toJson();
    }

    /** As text, so that the order of fields counts too. */
    static void same(String what, JsonNode ours, @Nullable JsonNode theirs) {
        if (!ours.toString().equals(String.valueOf(theirs))) throw new Difference(what, ours, theirs);
    }
}
