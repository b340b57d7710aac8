package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.trialogue.plans.Publication;
import org.trialogue.plans.Publication.Party;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Which party of a plan agrees that everybody sees what it promised, who said so, and when. */
final class PublishingTable extends Div {

    private static final long serialVersionUID = 1L;

    PublishingTable(Publication found) {
        addClassName("tri-stands");
        var table = new NativeTable();
        table.addClassName("tri-figures");
        table.setCaptionText(getTranslation("plans.publish.question"));
        table.getHead()
                .add(new NativeTableRow(
                        header("col", new Span(getTranslation("plans.accept.party"))),
                        header("col", new Span(getTranslation("plans.publish.column")))));
        found.parties().forEach(party -> table.getBody().add(row(party)));
        add(table);
    }

    private NativeTableRow row(Party party) {
        var look = party.publishes() ? Look.AGREED : Look.PLAIN;
        var said = new Div(new StateWord(look, getTranslation(word(party))));
        said.addClassName("tri-said");
        var by = party.said();
        if (by != null) {
            var when = new Moment(by.at());
            when.addClassName("tri-quiet");
            said.add(new Span(by.name()), SideMark.acting(by.side(), by.capacity()), when);
        }
        return new NativeTableRow(header("row", new PartyName(party.organization())), new NativeTableCell(said));
    }

    private static String word(Party party) {
        if (party.publishes()) return "plans.publish.yes";
        return party.said() == null ? "plans.publish.not-said" : "plans.publish.taken-back";
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
