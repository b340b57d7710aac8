package org.trialogue.prosemirror;

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
        return Gap.in(step.from(), step.to(), since).stream()
                .map(gap -> new Unseen(gap.from(), gap.to(), step.mark()))
                .toList();
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
