package org.trialogue.prosemirror;

/** What came of applying a step. */
public sealed interface StepResult {
    /** The document after the step. */
    record Applied(Node doc) implements StepResult {}

    /** The step does not apply to this document; the message says why, in English, for logs. */
    record Failed(String message) implements StepResult {}
}
