package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Balance;
import org.trialogue.plans.Balance.Row;
import org.trialogue.platform.ui.SideMark;

/** What each side owed and gave, and how many days it took; where few are meant, it says so. */
final class BalanceTable extends Div {

    private static final long serialVersionUID = 1L;

    BalanceTable(Balance.Matter matter, List<Row> rows) {
        var question = getTranslation("plans.balance.question." + matter.key());
        addClassName("tri-heat");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", question);
        var table = new NativeTable();
        table.addClassName("tri-balance");
        table.setCaptionText(question);
        var head = new NativeTableRow();
        Stream.of("side", "owed", "given", "in-time", "days")
                .forEach(column -> head.add(header("col", new Span(getTranslation("plans.balance." + column)))));
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(row(row)));
        add(table);
    }

    private NativeTableRow row(Row row) {
        var side = new Span(new SideMark(row.side()), new Span(" " + getTranslation(SideMark.nameKey(row.side()))));
        return new NativeTableRow(
                header("row", side),
                new NativeTableCell(owed(row)),
                new NativeTableCell(part(row.given(), row.share().orElse(null))),
                new NativeTableCell(part(row.inTime(), row.shareInTime().orElse(null))),
                new NativeTableCell(days(row)));
    }

    private Component owed(Row row) {
        var number = new Span(getTranslation("plans.number", row.owed()));
        if (!row.small() || row.owed() == 0) return number;
        var few = new Div(getTranslation("plans.balance.small"));
        few.addClassName("tri-quiet");
        return new Div(number, few);
    }

    private String part(int number, @Nullable Integer share) {
        return share == null ? "—" : getTranslation("plans.balance.part", number, share);
    }

    private String days(Row row) {
        if (row.given() == 0) return "—";
        return row.told()
                .map(spread -> getTranslation(
                        "plans.balance.spread",
                        number(spread.median()),
                        number(spread.lower()),
                        number(spread.upper())))
                .orElseGet(() -> getTranslation("plans.balance.few", Balance.FEW));
    }

    private String number(double days) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(days);
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
