package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.trialogue.plans.Agreement;
import org.trialogue.plans.Agreement.Stand;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** How each party of a plan stands: what concerns it, and how much of it it has accepted. */
final class StandsTable extends Div {

    private static final long serialVersionUID = 1L;

    StandsTable(Agreement agreement) {
        addClassName("tri-stands");
        var table = new NativeTable();
        table.addClassName("tri-figures");
        table.setCaptionText(getTranslation("plans.accept.question"));
        table.getHead()
                .add(new NativeTableRow(
                        header("col", new Span(getTranslation("plans.accept.party"))),
                        header("col", new Span(getTranslation("plans.accept.state")))));
        agreement.parties().forEach(stand -> table.getBody().add(row(stand)));
        add(table);
    }

    private NativeTableRow row(Stand stand) {
        return new NativeTableRow(header("row", new PartyName(stand.party())), cell(stand));
    }

    private NativeTableCell cell(Stand stand) {
        var facts = new Div(state(stand));
        facts.addClassName("tri-facts");
        if (stand.declined() > 0)
            facts.add(new StateWord(Look.WARNING, getTranslation("plans.decline.count", stand.declined())));
        return new NativeTableCell(facts);
    }

    private StateWord state(Stand stand) {
        if (stand.concerned() == 0) return new StateWord(Look.PLAIN, getTranslation("plans.accept.nothing"));
        var count = getTranslation("plans.accept.count", stand.accepted(), stand.concerned());
        return new StateWord(stand.missing() == 0 ? Look.AGREED : Look.PLAIN, count);
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
