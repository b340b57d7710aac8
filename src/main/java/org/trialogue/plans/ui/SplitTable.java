package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Numerals;
import org.trialogue.plans.Reached;
import org.trialogue.plans.Series;
import org.trialogue.plans.SmallCells;
import org.trialogue.plans.Split;
import org.trialogue.plans.Split.Cell;
import org.trialogue.platform.ui.Days;

/** What was reached, divided along one dimension: a row a part, a column a day, the latest ones alone. */
final class SplitTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    SplitTable(Series series, Dimension dimension) {
        addClassName("tri-wide");
        var divided = series.reached().stream()
                .filter(reached -> along(reached, dimension) != null)
                .toList();
        var shown = divided.subList(Math.max(0, divided.size() - SHOWN), divided.size());
        var name = Objects.requireNonNull(along(shown.getLast(), dimension)).name();
        var words = new MeasuredWords(this::getTranslation, getLocale());
        var table = new NativeTable();
        table.addClassName("tri-figures");
        table.setCaptionText(
                getTranslation("plans.indicator.split", series.indicator().unit(), words.dimension(dimension, name)));
        var head = new NativeTableRow(head("col", words.dimension(dimension, name)));
        shown.forEach(reached -> head.add(head("col", Days.day(reached.on(), getLocale()))));
        table.getHead().add(head);
        labels(shown, dimension).forEach(label -> table.getBody().add(row(label, shown, dimension)));
        add(table);
        if (hides(shown, dimension)) {
            var note = new Paragraph(getTranslation("plans.indicator.hidden.why", SmallCells.FEW));
            note.addClassName("tri-quiet");
            add(note);
        }
    }

    private static @Nullable Split along(Reached reached, Dimension dimension) {
        return reached.splits().stream()
                .filter(split -> split.dimension() == dimension)
                .findFirst()
                .orElse(null);
    }

    private static List<Cell> cells(Reached reached, Dimension dimension) {
        return Objects.requireNonNull(along(reached, dimension)).cells();
    }

    /** What is in no other part comes last. */
    private static List<String> labels(List<Reached> shown, Dimension dimension) {
        var labels = new LinkedHashSet<String>();
        shown.reversed().forEach(reached -> cells(reached, dimension).forEach(cell -> labels.add(cell.label())));
        if (labels.remove(Split.REST)) labels.add(Split.REST);
        return List.copyOf(labels);
    }

    private static boolean hides(List<Reached> shown, Dimension dimension) {
        return shown.stream()
                .flatMap(reached -> cells(reached, dimension).stream())
                .anyMatch(cell -> cell.value() == null);
    }

    private NativeTableRow row(String label, List<Reached> shown, Dimension dimension) {
        var row = new NativeTableRow(
                head("row", label.equals(Split.REST) ? getTranslation("plans.indicator.rest") : label));
        shown.forEach(reached -> row.add(new NativeTableCell(cells(reached, dimension).stream()
                .filter(cell -> cell.label().equals(label))
                .findFirst()
                .map(this::value)
                .orElse("—"))));
        return row;
    }

    private String value(Cell cell) {
        return cell.value() == null
                ? getTranslation("plans.indicator.hidden")
                : Numerals.write(cell.value(), getLocale());
    }

    private static NativeTableHeaderCell head(String scope, String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
