package org.trialogue.prosemirror;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces a range by a slice and keeps a part of the range, the gap, by moving it into the slice: wraps and lifts.
 *
 * @param from where the range starts
 * @param to where it ends
 * @param gapFrom where the kept part starts
 * @param gapTo where the kept part ends
 * @param slice what is put in place of the rest
 * @param insert where in the slice the kept part goes
 * @param structure whether the step fails where the replaced parts hold more than closing and opening tokens
 */
public record ReplaceAroundStep(int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {
    /** Refuses ranges that run backwards and an insertion outside the slice. */
    public ReplaceAroundStep {
        if (from < 0 || from > gapFrom || gapFrom > gapTo || gapTo > to)
            throw JsonInput.malformed("The replaced range or its gap runs backwards");
        if (insert < 0 || insert > slice.size()) throw JsonInput.malformed("The gap is put outside the slice");
    }

    @Override
    public StepResult apply(Node doc) {
        return Step.attempt(() -> {
            if (structure) {
                Structure.refuseContentBetween(doc, from, gapFrom);
                Structure.refuseContentBetween(doc, gapTo, to);
            }
            var gap = doc.slice(gapFrom, gapTo);
            if (gap.openStart() > 0 || gap.openEnd() > 0) throw Structure.misfit("The gap is not within one node");
            var filled = slice.insertAt(insert, gap.content());
            if (filled == null) throw Structure.misfit("The gap's content does not fit into the slice");
            return doc.replace(from, to, filled);
        });
    }

    @Override
    public Step invert(Node doc) {
        int gap = gapTo - gapFrom;
        int start = from + insert;
        var removed = doc.slice(from, to).removeBetween(gapFrom - from, gapTo - from);
        int end = from + slice.size() + gap;
        return new ReplaceAroundStep(from, end, start, start + gap, removed, gapFrom - from, structure);
    }

    @Override
    public StepMap getMap() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public @Nullable Step map(Mappable mapping) {
        var start = mapping.mapResult(from, 1);
        var end = mapping.mapResult(to, -1);
        int gapStart = from == gapFrom ? start.pos() : mapping.map(gapFrom, -1);
        int gapEnd = to == gapTo ? end.pos() : mapping.map(gapTo, 1);
        if (start.deletedAcross() && end.deletedAcross()) return null;
        if (gapStart < start.pos() || gapEnd > end.pos() || gapStart > gapEnd) return null;
        return new ReplaceAroundStep(start.pos(), end.pos(), gapStart, gapEnd, slice, insert, structure);
    }

    @Override
    public ObjectNode toJson() {
        var json = StepJson.of("replaceAround").put("from", from).put("to", to);
        json.put("gapFrom", gapFrom).put("gapTo", gapTo).put("insert", insert);
        return StepJson.slice(json, slice, structure);
    }
}
