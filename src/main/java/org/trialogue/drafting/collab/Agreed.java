package org.trialogue.drafting.collab;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Step;
import org.trialogue.prosemirror.StepResult.Applied;
import org.trialogue.prosemirror.Touched;

/**
 * The blocks of a text that are agreed: nobody changes them, nor moves, wraps, splits or joins anything to them.
 *
 * @param ids their keys
 */
record Agreed(Set<String> ids) {

    Agreed {
        ids = Set.copyOf(ids);
    }

    /** Whether steps that lead on from a text touch any of them, as they were before or as they would be after. */
    boolean touchedBy(List<Step> steps, Node doc) {
        if (ids.isEmpty()) return false;
        var before = doc;
        for (var step : steps) {
            if (!(step.apply(before) instanceof Applied(var after))) return true;
            if (!Collections.disjoint(Touched.of(step, before, after).all(), ids)) return true;
            before = after;
        }
        return false;
    }
}
