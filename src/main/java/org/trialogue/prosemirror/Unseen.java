package org.trialogue.prosemirror;

import java.util.ArrayList;
import java.util.List;

/**
 * What came to stand inside a range since it was marked, which whoever marked it never saw.
 *
 * @param from where it starts
 * @param to where it ends
 * @param mark the mark that is not meant for it
 */
record Unseen(int from, int to, Mark mark) {

    /** What stands between the parts of the step's range that are still there after a mapping. */
    static List<Unseen> inside(AddMarkStep step, Mapping since) {
        var found = new ArrayList<Unseen>();
        int at = since.map(step.from(), 1);
        for (var kept : Kept.of(step.from(), step.to(), since)) {
            if (kept.at() > at) found.add(new Unseen(at, kept.at(), step.mark()));
            at = kept.at() + kept.size();
        }
        int end = since.map(step.to(), -1);
        if (at < end) found.add(new Unseen(at, end, step.mark()));
        return found;
    }

    /** The same after one more step. */
    Unseen after(StepMap map) {
        int start = map.map(from, 1);
        return new Unseen(start, Math.max(start, map.map(to, -1)), mark);
    }

    /** The step that takes the mark off it again. */
    RemoveMarkStep unmarked() {
        return new RemoveMarkStep(from, to, mark);
    }
}
