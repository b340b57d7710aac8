package org.trialogue.knowledge.application;

import org.trialogue.knowledge.importing.RowProblem;

/** A line that is not taken, and why. */
final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    BadRow(RowProblem problem) {
        super(problem.messageKey());
        this.problem = problem;
    }

    BadRow(String messageKey, Object... arguments) {
        this(RowProblem.of(messageKey, arguments));
    }

    RowProblem problem() {
        return problem;
    }
}
