package org.trialogue.drafting.domain;

import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Step;
import org.trialogue.prosemirror.StepResult.Applied;
import org.trialogue.prosemirror.StepResult.Failed;

/** The text after so many commits. */
public record Version(int number, Node doc) {

    /** The text after the next commit. */
    public Version after(Commit commit) {
        if (commit.version() != number + 1)
            throw new IllegalArgumentException("commit " + commit.version() + " does not follow version " + number);
        var next = doc;
        for (var step : commit.steps()) next = applied(step, next, commit.version());
        return new Version(commit.version(), next);
    }

    private static Node applied(Step step, Node doc, int version) {
        return switch (step.apply(doc)) {
            case Applied(var after) -> after;
            case Failed(var why) -> throw new IllegalStateException("commit " + version + " does not apply: " + why);
        };
    }
}
