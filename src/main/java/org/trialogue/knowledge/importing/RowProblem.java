package org.trialogue.knowledge.importing;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param messageKey the key of the sentence that says what to do
 * @param arguments what fills its gaps
 */
public record RowProblem(String messageKey, List<Object> arguments) {

    /** Keeps its own copy. */
    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    /** A problem with what fills the gaps of its sentence. */
    public static RowProblem of(String messageKey, Object... arguments) {
        return new RowProblem(messageKey, List.of(arguments));
    }
}
