package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.trialogue.plans.Chain;

/** The commitments of a plan gathered, and for each group how many of them have which link of the chain, as a bar and a number. */
final class ChainGroups extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ChainAddress address;

    ChainGroups(Chain chain, ChainAddress address) {
        this.address = address;
        addClassNames("tri-heat", "tri-chain-groups");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("plans.chain"));
        var table = new NativeTable();
        table.setCaptionText(getTranslation("plans.chain.groups.question"));
        var head = new NativeTableRow(header("col", by()));
        for (var key : new String[] {
            "plans.chain.total",
            "plans.chain.applying",
            "plans.chain.implementing",
            "plans.chain.measured",
            "plans.chain.reported",
            "plans.chain.confirmed",
            "plans.contested"
        }) head.add(header("col", new Span(getTranslation(key))));
        table.getHead().add(head);
        chain.groups().forEach(group -> table.getBody().add(row(group)));
        add(table);
    }

    private Span by() {
        return new Span(getTranslation("plans.chain.by." + address.by().key()));
    }

    private NativeTableRow row(Chain.Group group) {
        var total = group.total();
        return new NativeTableRow(
                header("row", new Anchor(address.opened(group.key()).toString(), label(group))),
                new NativeTableCell(new Span(String.valueOf(total))),
                share(group.applying(), total, "tri-bar-claimed"),
                share(group.implementing(), total, "tri-bar-claimed"),
                share(group.measured(), total, "tri-bar-claimed"),
                share(group.reported(), total, "tri-bar-claimed"),
                share(group.confirmed(), total, "tri-bar-confirmed"),
                share(group.contested(), total, "tri-bar-confirmed"));
    }

    private String label(Chain.Group group) {
        return group.label().isEmpty()
                ? getTranslation("plans.chain.without." + address.by().key())
                : group.label();
    }

    private static NativeTableCell share(int some, int total, String look) {
        var bar = new Span();
        bar.addClassName(look);
        bar.getStyle().set("inline-size", 100.0 * some / total + "%");
        if (some == 0) bar.setVisible(false);
        var way = new Div(bar);
        way.addClassName("tri-bar");
        way.getElement().setAttribute("aria-hidden", "true");
        return new NativeTableCell(new Span(String.valueOf(some)), way);
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
