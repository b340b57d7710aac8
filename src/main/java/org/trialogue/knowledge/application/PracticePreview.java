package org.trialogue.knowledge.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.application.PracticeImport.Numbered;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.knowledge.importing.RowProblem;

/** What an import would do, row by row, and what it takes to do it. */
public final class PracticePreview {

    private final List<Row> rows;
    private final List<String> leftAlone;
    private final List<Numbered> good;

    PracticePreview(List<Row> rows, List<String> leftAlone, List<Numbered> good) {
        this.rows = List.copyOf(rows);
        this.leftAlone = List.copyOf(leftAlone);
        this.good = List.copyOf(good);
    }

    /**
     * A row of the file.
     *
     * @param line on which it begins, from 1
     * @param externalId and title as the file has them; empty where it has none
     * @param outcome what would become of it
     * @param problem why it would be refused, or null
     */
    public record Row(
            int line,
            String externalId,
            String title,
            Outcome outcome,
            @Nullable RowProblem problem) {}

    /** All rows, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** The columns that are not read. */
    public List<String> leftAlone() {
        return leftAlone;
    }

    /** How many rows have this before them. */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    List<Numbered> good() {
        return good;
    }
}
