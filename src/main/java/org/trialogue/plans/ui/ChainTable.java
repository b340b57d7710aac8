package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.trialogue.plans.Chain;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** The same as the drawing above it: for each commitment what it rests on, by what it is measured, and what is confirmed. */
final class ChainTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ChainWords words =
            new ChainWords((key, values) -> getTranslation(key, values), getLocale());

    ChainTable(List<Chain.Link> links) {
        addClassNames("tri-heat", "tri-stacking", "tri-chain-table");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("plans.chain"));
        var table = new NativeTable();
        table.setCaptionText(getTranslation("plans.timeline.words"));
        var head = new NativeTableRow();
        Stream.of(
                        "plans.chain.practices",
                        "plans.commitment.provisions",
                        "plans.chain.commitment",
                        "plans.indicator",
                        "plans.chain.standing")
                .forEach(key -> head.add(header("col", new Span(getTranslation(key)))));
        table.getHead().add(head);
        links.forEach(link -> table.getBody().add(row(link)));
        add(table);
    }

    private NativeTableRow row(Chain.Link link) {
        var commitment = link.commitment();
        var practices = link.practices().stream()
                .map(practice -> InLanguage.of(practice.language(), new Anchor(practice.link(), practice.title())))
                .toList();
        var provisions = link.provisions().stream()
                .map(provision -> new Anchor(provision.link(), provision.label()))
                .toList();
        var gauge = commitment.gauge();
        return new NativeTableRow(
                cell("plans.chain.practices", listed(practices)),
                cell("plans.commitment.provisions", listed(provisions)),
                header(
                        "row",
                        new Div(
                                InLanguage.of(
                                        commitment.language(),
                                        new Anchor(commitment.id().link(), commitment.sentence())),
                                new Div(new PartyName(commitment.lead())))),
                cell(
                        "plans.indicator",
                        gauge == null ? none("plans.chain.indicator.none") : new Span(words.indicator(gauge))),
                cell("plans.chain.standing", new StateWord(look(link), words.standing(link))));
    }

    /** Beside its column's name where there is no room for columns. */
    private NativeTableCell cell(String column, Component content) {
        return new NativeTableCell(Stacked.name(getTranslation(column)), content);
    }

    private static Look look(Chain.Link link) {
        return switch (link.commitment().standing()) {
            case OPEN -> Look.PLAIN;
            case CLAIMED -> Look.CLAIMED;
            case CONFIRMED -> Look.CONFIRMED;
            case CONTESTED -> Look.WARNING;
        };
    }

    private Component listed(List<Anchor> links) {
        if (links.isEmpty()) return none("plans.chain.none");
        var list = new UnorderedList();
        list.addClassName("tri-list");
        links.forEach(link -> list.add(new ListItem(link)));
        return list;
    }

    private Span none(String key) {
        var none = new Span(getTranslation(key));
        none.addClassName("tri-quiet");
        return none;
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
