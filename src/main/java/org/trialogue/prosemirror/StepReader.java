package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.ModelException.Code;
import tools.jackson.databind.JsonNode;

/** Reads steps from JSON and refuses, with a {@link ModelException}, all that is not exactly a step of the schema. */
public final class StepReader {
    private final JsonInput input;
    private final DocumentReader documents;
    private int steps;
    private int depth;

    private StepReader(Schema schema, Limits limits) {
        this.input = new JsonInput(limits);
        this.documents = new DocumentReader(schema, input);
    }

    /** One step. */
    public static Step read(Schema schema, JsonNode json, Limits limits) {
        return new StepReader(schema, limits).step(json);
    }

    /** A list of steps; the limits hold for all of them together. */
    public static List<Step> readSteps(Schema schema, JsonNode json, Limits limits) {
        return new StepReader(schema, limits).steps(json);
    }

    /** A list of groups of steps; the limits hold for all of them together. */
    public static List<List<Step>> readGroups(Schema schema, JsonNode json, Limits limits) {
        var reader = new StepReader(schema, limits);
        if (!json.isArray()) throw JsonInput.malformed("Groups of steps must be a list");
        var groups = new ArrayList<List<Step>>(json.size());
        for (var group : json) groups.add(reader.steps(group));
        return List.copyOf(groups);
    }

    private List<Step> steps(@Nullable JsonNode json) {
        if (json == null || !json.isArray()) throw JsonInput.malformed("Steps must be a list");
        var read = new ArrayList<Step>(json.size());
        for (var each : json) read.add(step(each));
        return List.copyOf(read);
    }

    private Step step(JsonNode json) {
        if (++steps > input.limits().steps()) throw JsonInput.tooLarge("There are too many steps");
        var type = input.string(json.get("stepType"), "A step's type");
        return switch (type) {
            case "replace" -> replace(json);
            case "replaceAround" -> replaceAround(json);
            case "addMark", "removeMark" -> markStep(json, type.equals("addMark"));
            case "markSet" -> markSet(json);
            case "addNodeMark", "removeNodeMark" -> nodeMarkStep(json, type.equals("addNodeMark"));
            case "attr" -> attr(json);
            case "docAttr" -> docAttr(json);
            default -> throw new ModelException(Code.UNKNOWN_TYPE, "There is no step type '" + type + "'");
        };
    }

    private Step replace(JsonNode json) {
        fields(json, Set.of("stepType", "from", "to", "slice", "structure"));
        var slice = documents.slice(json.get("slice"));
        boolean structure = JsonInput.flag(json, "structure");
        return new ReplaceStep(JsonInput.position(json, "from"), JsonInput.position(json, "to"), slice, structure);
    }

    private Step replaceAround(JsonNode json) {
        fields(json, Set.of("stepType", "from", "to", "gapFrom", "gapTo", "insert", "slice", "structure"));
        return new ReplaceAroundStep(
                JsonInput.position(json, "from"),
                JsonInput.position(json, "to"),
                JsonInput.position(json, "gapFrom"),
                JsonInput.position(json, "gapTo"),
                documents.slice(json.get("slice")),
                JsonInput.position(json, "insert"),
                JsonInput.flag(json, "structure"));
    }

    private Step markStep(JsonNode json, boolean adds) {
        fields(json, Set.of("stepType", "mark", "from", "to"));
        var mark = documents.mark(json.get("mark"));
        int from = JsonInput.position(json, "from");
        int to = JsonInput.position(json, "to");
        return adds ? new AddMarkStep(from, to, mark) : new RemoveMarkStep(from, to, mark);
    }

    private Step markSet(JsonNode json) {
        fields(json, Set.of("stepType", "steps"));
        if (++depth > input.limits().depth()) throw JsonInput.tooLarge("Sets of steps are nested too deeply");
        var set = new MarkSetStep(steps(json.get("steps")));
        depth--;
        return set;
    }

    private Step nodeMarkStep(JsonNode json, boolean adds) {
        fields(json, Set.of("stepType", "pos", "mark"));
        int pos = JsonInput.position(json, "pos");
        var mark = documents.mark(json.get("mark"));
        return adds ? new AddNodeMarkStep(pos, mark) : new RemoveNodeMarkStep(pos, mark);
    }

    private Step attr(JsonNode json) {
        fields(json, Set.of("stepType", "pos", "attr", "value"));
        return new AttrStep(JsonInput.position(json, "pos"), attribute(json), value(json));
    }

    private Step docAttr(JsonNode json) {
        fields(json, Set.of("stepType", "attr", "value"));
        return new DocAttrStep(attribute(json), value(json));
    }

    private String attribute(JsonNode json) {
        return input.string(json.get("attr"), "An attribute's name");
    }

    private @Nullable Object value(JsonNode json) {
        var value = json.get("value");
        if (value == null) throw JsonInput.malformed("A step's value is missing");
        return input.value(value, attribute(json));
    }

    private static void fields(JsonNode json, Set<String> fields) {
        JsonInput.object(json, fields, "A step");
    }
}
