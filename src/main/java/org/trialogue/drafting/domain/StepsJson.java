package org.trialogue.drafting.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.ModelException;
import org.trialogue.prosemirror.Schema;
import org.trialogue.prosemirror.Step;
import org.trialogue.prosemirror.StepReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Groups of steps as they are kept and sent; null stands for a step that could not be placed. */
public final class StepsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StepsJson() {}

    /** As JSON. */
    public static ArrayNode write(List<List<@Nullable Step>> groups) {
        var json = JsonNodeFactory.instance.arrayNode();
        for (var group : groups) {
            var steps = json.addArray();
            for (var step : group) {
                if (step == null) steps.addNull();
                else steps.add(step.toJson());
            }
        }
        return json;
    }

    /** Whether groups of steps can be read again once they are kept. */
    public static boolean readable(List<List<@Nullable Step>> groups) {
        try {
            return read(write(groups)).size() == groups.size();
        } catch (ModelException tooMuch) {
            return false;
        }
    }

    static List<List<@Nullable Step>> read(String kept) {
        return read(JSON.readTree(kept));
    }

    private static List<List<@Nullable Step>> read(JsonNode kept) {
        var groups = new ArrayList<List<@Nullable Step>>();
        for (var group : kept) {
            var steps = new ArrayList<@Nullable Step>();
            for (var step : group) steps.add(step.isNull() ? null : step(step));
            groups.add(steps);
        }
        return groups;
    }

    private static Step step(JsonNode step) {
        return StepReader.read(Schema.document(), step, Limits.STORED);
    }
}
