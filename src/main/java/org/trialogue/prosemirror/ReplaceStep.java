package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces a range by a slice.
 *
 * @param from where the range starts
 * @param to where it ends
 * @param slice what is put in its place
 * @param structure whether the step fails where the range holds more than closing and opening tokens
 */
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {
    /** Refuses a range that runs backwards. */
    public ReplaceStep {
        if (from < 0 || from > to) throw JsonInput.malformed("The replaced range runs backwards");
    }

    /** Replaces a range by a slice. */
    public ReplaceStep(int from, int to, Slice slice) {
        this(from, to, slice, false);
    }

    @Override
    public StepResult apply(Node doc) {
        return Step.attempt(() -> {
            if (structure) Structure.refuseContentBetween(doc, from, to);
            return doc.replace(from, to, slice);
        });
    }

    @Override
    public Step invert(Node doc) {
        return new ReplaceStep(from, from + slice.size(), doc.slice(from, to));
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        var start = mapping.mapResult(from, 1);
        var end = mapping.mapResult(to, -1);
        if (start.deletedAcross() && end.deletedAcross()) return null;
        return new ReplaceStep(start.pos(), Math.max(start.pos(), end.pos()), slice, structure);
    }

    @Override
    public @Nullable Step merge(Step other) {
        if (!(other instanceof ReplaceStep next) || structure || next.structure) return null;
        if (from + slice.size() == next.from && slice.openEnd() == 0 && next.slice.openStart() == 0)
            return new ReplaceStep(from, to + (next.to - next.from), joined(slice, next.slice));
        if (next.to == from && slice.openStart() == 0 && next.slice.openEnd() == 0)
            return new ReplaceStep(next.from, to, joined(next.slice, slice));
        return null;
    }

    private static Slice joined(Slice first, Slice second) {
        if (first.size() + second.size() == 0) return Slice.EMPTY;
        return new Slice(first.content().append(second.content()), first.openStart(), second.openEnd());
    }

    @Override
    public ObjectNode toJson() {
        var json = StepJson.of("replace").put("from", from).put("to", to);
        return StepJson.slice(json, slice, structure);
    }
}
