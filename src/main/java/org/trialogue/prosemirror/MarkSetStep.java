package org.trialogue.prosemirror;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.prosemirror.StepResult.Applied;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several mark steps as one: what undoes a mark step over content that was marked in several ways.
 *
 * @param steps steps that add or remove marks
 */
public record MarkSetStep(List<Step> steps) implements Step {
    /** Refuses steps that are no mark steps. */
    public MarkSetStep {
        steps = steps.stream().flatMap(MarkSetStep::flat).toList();
    }

    /** Sets within sets become one: prosemirror-transform makes them when it undoes an undo, but does not read them. */
    private static Stream<Step> flat(Step step) {
        return switch (step) {
            case AddMarkStep one -> Stream.of(one);
            case RemoveMarkStep one -> Stream.of(one);
            case MarkSetStep(var several) -> several.stream();
            default -> throw JsonInput.malformed("A set of mark steps holds another step");
        };
    }

    @Override
    public StepResult apply(Node doc) {
        var current = doc;
        for (var step : steps) {
            var result = step.apply(current);
            if (!(result instanceof Applied(Node after))) return result;
            current = after;
        }
        return new Applied(current);
    }

    @Override
    public Step invert(Node doc) {
        return new MarkSetStep(steps.stream().map(step -> step.invert(doc)).toList());
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        var mapped = steps.stream()
                .map(step -> step.map(mapping))
                .filter(Objects::nonNull)
                .map(Step.class::cast)
                .toList();
        return mapped.isEmpty() ? null : new MarkSetStep(mapped);
    }

    @Override
    public ObjectNode toJson() {
        var json = StepJson.of("markSet");
        var list = json.putArray("steps");
        steps.forEach(step -> list.add(step.toJson()));
        return json;
    }
}
