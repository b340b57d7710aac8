package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.ReadCommitment;
import org.trialogue.platform.ui.Days;

/** The commitments that a file would write down; of very many the first ones. */
final class PreviewTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    PreviewTable(List<ReadCommitment> rows) {
        addClassName("tri-preview");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("plans.import.rows"));
        if (rows.size() > SHOWN) add(new Paragraph(getTranslation("plans.import.first", SHOWN)));
        var table = new NativeTable();
        table.setCaptionText(getTranslation("plans.import.rows"));
        table.getHead().add(new NativeTableRow(heads()));
        rows.stream().limit(SHOWN).forEach(row -> table.getBody().add(row(row)));
        add(table);
    }

    private NativeTableHeaderCell[] heads() {
        return Stream.of(
                        "plans.import.line",
                        "plans.commitment.sentence",
                        "plans.commitment.lead",
                        "plans.commitment.co-leads",
                        "plans.commitment.shares",
                        "plans.commitment.start",
                        "plans.commitment.due",
                        "plans.commitment.standards",
                        "plans.indicator",
                        "plans.milestones")
                .map(this::head)
                .toArray(NativeTableHeaderCell[]::new);
    }

    private NativeTableHeaderCell head(String key) {
        var head = new NativeTableHeaderCell(getTranslation(key));
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private NativeTableRow row(ReadCommitment row) {
        var draft = row.draft();
        return new NativeTableRow(
                new NativeTableCell(String.valueOf(row.line())),
                new NativeTableCell(draft.sentence()),
                new NativeTableCell(row.lead()),
                new NativeTableCell(orNone(row.sharedWith())),
                new NativeTableCell(orNone(row.shares())),
                new NativeTableCell(Days.day(draft.period().from(), getLocale())),
                new NativeTableCell(Days.day(draft.period().until(), getLocale())),
                new NativeTableCell(orNone(String.join("; ", draft.cited()))),
                new NativeTableCell(measured(draft.indicators())),
                new NativeTableCell(
                        row.milestones().isEmpty()
                                ? "—"
                                : String.valueOf(row.milestones().size())));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "—" : text;
    }

    private String measured(List<Indicator> indicators) {
        return orNone(indicators.stream().map(this::measured).collect(Collectors.joining("; ")));
    }

    private String measured(Indicator indicator) {
        return "%s: %s → %s"
                .formatted(
                        indicator.name(),
                        Amount.of(indicator, indicator.baseline().value(), getLocale()),
                        Amount.of(indicator, indicator.target().value(), getLocale()));
    }
}
