package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.trialogue.plans.Snapshots;
import org.trialogue.plans.Snapshots.Measured;
import org.trialogue.plans.Snapshots.Snapshot;
import org.trialogue.platform.ui.Days;

/** What is counted, a row each, by the days on which it was kept; what differs from the day before it is said. */
final class SnapshotTable extends Div {

    private static final long serialVersionUID = 1L;

    SnapshotTable(List<Snapshot> shown) {
        addClassName("tri-heat");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("plans.snapshots"));
        var table = new NativeTable();
        table.addClassName("tri-snapshots");
        table.setCaptionText(getTranslation("plans.snapshots.question"));
        var head = new NativeTableRow(header("col", getTranslation("plans.snapshots.counted")));
        shown.forEach(snapshot -> head.add(header("col", named(snapshot))));
        table.getHead().add(head);
        for (var measured : Measured.values()) table.getBody().add(row(measured, shown));
        add(table);
    }

    private NativeTableRow row(Measured measured, List<Snapshot> shown) {
        var row = new NativeTableRow(header("row", getTranslation("plans.measured." + measured.key())));
        for (var i = 0; i < shown.size(); i++) {
            var count = shown.get(i).of(measured, Snapshots.ALL);
            var change = i == 0 ? 0 : count - shown.get(i - 1).of(measured, Snapshots.ALL);
            row.add(new NativeTableCell(
                    change == 0
                            ? getTranslation("plans.number", count)
                            : getTranslation(
                                    "plans.snapshots.changed", count, change > 0 ? "+" : "−", Math.abs(change))));
        }
        return row;
    }

    private String named(Snapshot snapshot) {
        if (snapshot.number() == 0) return getTranslation("plans.snapshots.now");
        var period = snapshot.period();
        return period == null
                ? Days.day(snapshot.day(), getLocale())
                : getTranslation("plans.snapshots.period", Days.day(period, getLocale()));
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
