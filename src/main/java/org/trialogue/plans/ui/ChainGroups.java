package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.trialogue.plans.Chain;

/** The commitments of a plan gathered, and for each group how many of them have which link of the chain, as a bar and a number. */
final class ChainGroups extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "plans.chain.total",
            "plans.chain.applying",
            "plans.chain.implementing",
            "plans.chain.measured",
            "plans.chain.reported",
            "plans.chain.confirmed",
            "plans.chain.contested");

    private final transient ChainAddress address;
    private final transient UnaryOperator<String> named;

    ChainGroups(Chain chain, ChainAddress address, UnaryOperator<String> named) {
        this.address = address;
        this.named = named;
        addClassNames("tri-heat", "tri-stacking", "tri-chain-groups");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("plans.chain"));
        var table = new NativeTable();
        table.setCaptionText(getTranslation("plans.chain.groups.question"));
        var head = new NativeTableRow(header("col", by()));
        COLUMNS.forEach(key -> head.add(header("col", new Span(getTranslation(key)))));
        table.getHead().add(head);
        chain.groups().forEach(group -> table.getBody().add(row(group)));
        add(table);
    }

    private Span by() {
        return new Span(getTranslation("plans.chain.by." + address.by().key()));
    }

    private NativeTableRow row(Chain.Group group) {
        var total = group.total();
        var row = new NativeTableRow(
                header("row", new Anchor(address.opened(group.key()).toString(), label(group))),
                new NativeTableCell(Stacked.name(getTranslation(COLUMNS.getFirst())), new Span(String.valueOf(total))));
        var shares = List.of(
                group.applying(),
                group.implementing(),
                group.measured(),
                group.reported(),
                group.confirmed(),
                group.contested());
        for (var place = 0; place < shares.size(); place++)
            row.add(share(COLUMNS.get(place + 1), shares.get(place), total));
        return row;
    }

    private String label(Chain.Group group) {
        return group.label().isEmpty()
                ? getTranslation("plans.chain.without." + address.by().key())
                : named.apply(group.label());
    }

    private NativeTableCell share(String column, int some, int total) {
        var bar = new Span();
        bar.addClassName(column.equals("plans.chain.confirmed") ? "tri-bar-confirmed" : "tri-bar-claimed");
        bar.getStyle().set("inline-size", 100.0 * some / total + "%");
        if (some == 0) bar.setVisible(false);
        var way = new Div(bar);
        way.addClassName("tri-bar");
        way.getElement().setAttribute("aria-hidden", "true");
        return new NativeTableCell(Stacked.name(getTranslation(column)), new Span(String.valueOf(some)), way);
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
