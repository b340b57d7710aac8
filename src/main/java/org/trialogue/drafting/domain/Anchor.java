package org.trialogue.drafting.domain;

import org.trialogue.prosemirror.Step;

/**
 * Words of a text, by their positions at a version. What others put in at either end is not part of them.
 *
 * @param from where they begin; not before {@code to} once they are gone
 */
public record Anchor(int version, int from, int to) {

    /** Where the same words stand after the next commit. */
    public Anchor after(Commit commit) {
        if (commit.version() <= version) return this;
        var start = from;
        var end = to;
        for (var step : commit.steps()) {
            if (start >= end) break;
            start = moved(step, start, 1);
            end = moved(step, end, -1);
        }
        return new Anchor(commit.version(), start, end);
    }

    /** Whether none of the words are left. */
    public boolean gone() {
        return from >= to;
    }

    private static int moved(Step step, int position, int side) {
        return step.getMap().map(position, side);
    }
}
