package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.trialogue.knowledge.application.PracticeImport.Outcome;
import org.trialogue.knowledge.application.PracticePreview.Row;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Every row of a file with what would become of it, and what to mend where it cannot be imported. */
final class PracticePreviewTable extends Div {

    private static final long serialVersionUID = 1L;

    /** So many rows are shown without a scroll bar of their own. */
    private static final int FEW = 12;

    private final Grid<Row> grid = new Grid<>();

    PracticePreviewTable(List<Row> rows) {
        addClassName("tri-preview");
        var bad = rows.stream().anyMatch(row -> row.outcome() == Outcome.REFUSED);
        var only = new Checkbox(getTranslation("knowledge.import.only-bad"), bad);
        only.addValueChangeListener(changed -> show(rows, changed.getValue()));
        only.setVisible(bad && rows.stream().anyMatch(row -> row.outcome() != Outcome.REFUSED));
        grid.addColumn(Row::line)
                .setHeader(getTranslation("knowledge.import.line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::row).setHeader(getTranslation("knowledge.import.row"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        show(rows, bad);
        add(only, grid);
    }

    private void show(List<Row> rows, boolean onlyBad) {
        var shown = rows.stream()
                .filter(row -> !onlyBad || row.outcome() == Outcome.REFUSED)
                .toList();
        grid.setAllRowsVisible(shown.size() <= FEW);
        grid.setClassName("tri-preview-long", shown.size() > FEW);
        grid.setItems(shown);
    }

    private Component row(Row row) {
        var title = new Span(row.title().isEmpty() ? getTranslation("knowledge.import.no-title") : row.title());
        title.addClassName("tri-preview-title");
        var look = row.outcome() == Outcome.REFUSED ? Look.WARNING : Look.PLAIN;
        var state = new StateWord(
                look, getTranslation("knowledge.outcome." + row.outcome().name().toLowerCase(Locale.ROOT)));
        var cell = new Div(title, state);
        cell.addClassName("tri-preview-row");
        if (!row.externalId().isEmpty()) cell.add(quiet(row.externalId()));
        if (row.replaces() != null) cell.add(new Span(getTranslation("knowledge.import.replaces", row.replaces())));
        var problem = row.problem();
        if (problem != null)
            cell.add(new Span(
                    getTranslation(problem.messageKey(), problem.arguments().toArray())));
        return cell;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("tri-quiet");
        return quiet;
    }
}
