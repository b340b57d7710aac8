package org.trialogue.prosemirror;

/** How steps are applied: as the npm packages do, or {@link Checked}. */
@FunctionalInterface
public interface Applier {
    /** The document after a step, or why there is none. Never throws. */
    StepResult apply(Step step, Node doc);
}
