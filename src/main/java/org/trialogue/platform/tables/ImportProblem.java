package org.trialogue.platform.tables;

import java.util.List;

/**
 * What is wrong with a row of a list to be imported.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param column the name of the column, as the file's head has it; empty where the whole row is meant
 * @param messageKey the key of the sentence that says what to do
 * @param arguments what fills its gaps
 */
public record ImportProblem(int line, String column, String messageKey, List<Object> arguments) {

    /** Keeps its own copy of the arguments. */
    public ImportProblem {
        arguments = List.copyOf(arguments);
    }
}
