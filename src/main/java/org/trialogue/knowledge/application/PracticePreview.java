package org.trialogue.knowledge.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.application.PracticeImport.Numbered;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.knowledge.importing.RowProblem;

/** What an import would do, row by row, and what it takes to do it. */
public final class PracticePreview {

    private final List<Row> rows;
    private final List<String> leftAlone;
    private final List<Numbered> good;
    private final Map<String, Row> byId = new HashMap<>();

    PracticePreview(List<Row> rows, List<String> leftAlone, List<Numbered> good) {
        this.rows = List.copyOf(rows);
        this.leftAlone = List.copyOf(leftAlone);
        this.good = List.copyOf(good);
        var shown =
                rows.stream().filter(row -> row.outcome() != Outcome.REFUSED).iterator();
        for (var each : good) byId.put(each.row().externalId(), shown.next());
    }

    /**
     * A row of the file.
     *
     * @param line on which it begins, from 1
     * @param externalId and title as the file has them; empty where it has none
     * @param outcome what would become of it
     * @param replaces the title of the practice that it tells anew, where that is another; or null
     * @param problem why it would be refused, or null
     */
    public record Row(
            int line,
            String externalId,
            String title,
            Outcome outcome,
            @Nullable String replaces,
            @Nullable RowProblem problem) {

        Row refused(@Nullable RowProblem why) {
            return new Row(line, externalId, title, Outcome.REFUSED, null, why);
        }
    }

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

    /** Those that are not taken. */
    List<Row> bad() {
        return rows.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
    }

    /** What is shown of a good row: no two good ones have the same {@code externalId}. */
    Row shown(String externalId) {
        return Objects.requireNonNull(byId.get(externalId));
    }

    List<Numbered> good() {
        return good;
    }
}
