package org.trialogue.plans;

import java.util.List;
import org.trialogue.platform.tables.ImportProblem;

/**
 * A list of recommendations that was read; nothing of it is written yet.
 *
 * @param rows what can be written
 * @param known how many rows stand already
 * @param problems what is wrong with the other rows
 * @param leftAlone the columns that are not known
 */
public record RecommendationPreview(
        List<Recommendation.Said> rows, int known, List<ImportProblem> problems, List<String> leftAlone) {

    /** The columns of such a list, in any order. */
    public static final List<String> COLUMNS =
            List.of("country", "instrument", "body", "date", "reference", "recommendation", "link");

    /** Those without which it is no such list. */
    public static final List<String> NEEDED = List.of("country", "instrument", "body", "date", "recommendation");

    /** How many rows a list may have. */
    public static final int MOST = 20_000;

    /** Keeps its own copies. */
    public RecommendationPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        leftAlone = List.copyOf(leftAlone);
    }

    /** How many rows are left out because something is wrong with them. */
    public long leftOut() {
        return problems.stream().map(ImportProblem::line).distinct().count();
    }
}
