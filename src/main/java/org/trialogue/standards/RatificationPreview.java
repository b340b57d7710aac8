package org.trialogue.standards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.tables.ImportProblem;

/**
 * A list of ratifications that was read and not imported yet.
 *
 * @param rows what can be imported: what is new, and what differs from what stands
 * @param known how many rows say what stands already
 * @param problems what is wrong with the other rows
 */
public record RatificationPreview(List<Row> rows, int known, List<ImportProblem> problems) {

    /**
     * A row of the list.
     *
     * @param line the line of the file on which it begins, from 1
     * @param before what stood when it was read, or null where nothing did
     */
    public record Row(
            int line,
            String code,
            Ratification ratification,
            @Nullable Ratification before) {

        /** Whether it says otherwise than what stood. */
        public boolean changes() {
            return before != null;
        }
    }

    /** Keeps its own copies. */
    public RatificationPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** How many rows are left out because something is wrong with them. */
    public long leftOut() {
        return problems.stream().map(ImportProblem::line).distinct().count();
    }
}
