package org.trialogue.membership;

import java.util.List;
import java.util.Map;
import org.trialogue.platform.tables.ImportProblem;

/**
 * A list that was read and not imported yet.
 *
 * @param rows what can be imported, by the line on which each begins
 * @param problems what is wrong with the other rows
 */
public record ImportPreview(Map<Integer, Profile> rows, List<ImportProblem> problems) {

    /** Keeps its own copies. */
    public ImportPreview {
        rows = Map.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** How many rows are left out because something is wrong with them. */
    public long leftOut() {
        return problems.stream().map(ImportProblem::line).distinct().count();
    }
}
