package org.trialogue.plans;

import java.util.List;
import org.trialogue.platform.tables.ImportProblem;

/**
 * What a file would write into a plan; nothing of it is written yet.
 *
 * @param rows what can be written
 * @param problems what is wrong with the other rows
 * @param leftAlone the columns that are not known
 */
public record PlanPreview(List<ReadCommitment> rows, List<ImportProblem> problems, List<String> leftAlone) {

    /** Keeps its own copies. */
    public PlanPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        leftAlone = List.copyOf(leftAlone);
    }

    /** How many rows are left out because something is wrong with them. */
    public long leftOut() {
        return problems.stream().map(ImportProblem::line).distinct().count();
    }
}
