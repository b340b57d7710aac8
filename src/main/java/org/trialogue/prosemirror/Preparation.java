package org.trialogue.prosemirror;

/** What the server changes in a step before it applies it; it must not change any sizes. */
@FunctionalInterface
public interface Preparation {
    /** Leaves steps as they are. */
    Preparation NONE = (step, doc) -> step;

    /** The step to apply to this document in place of the given one. */
    Step prepare(Step step, Node doc);
}
