package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trialogue.membership.Organization;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.HeatMap;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.standards.Standards;

/** A table of standards by parties. Each cell says in a word what it is; what is there leads to the commitments. */
final class HeatTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HeatMap map;
    private final transient Standards standards;

    HeatTable(HeatMap map, Standards standards) {
        this.map = map;
        this.standards = standards;
        addClassName("tri-heat");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("plans.heat"));
        var table = new NativeTable();
        table.setCaptionText(getTranslation("plans.heat.question", map.gaps()));
        var head = new NativeTableRow(header("col", new Span(getTranslation("plans.filter.standard"))));
        map.parties().forEach(party -> head.add(party(party)));
        table.getHead().add(head);
        map.rows().forEach(row -> table.getBody().add(row(row)));
        add(table);
    }

    /** A party of a country leads to how the country stands. */
    private NativeTableHeaderCell party(Organization party) {
        var header = header("col", new PartyName(party));
        var country = party.country();
        if (country != null) {
            var name = Locale.of("", country).getDisplayCountry(getLocale());
            header.add(new Div(new Anchor(CountryAddress.path(country), name)));
        }
        return header;
    }

    private NativeTableRow row(HeatMap.Row row) {
        var standard = standards
                .instrument(row.code())
                .<Component>map(found -> {
                    var link = new Anchor(found.link(), found.code());
                    link.setTitle(found.title(getLocale()));
                    return link;
                })
                .orElseGet(() -> new Span(row.code()));
        var shown = new NativeTableRow(header("row", standard));
        row.cells().forEach(cell -> shown.add(cell(row.code(), cell)));
        return shown;
    }

    private NativeTableCell cell(String code, HeatMap.Cell cell) {
        if (cell.gap()) return cell("tri-heat-gap", new StateWord(Look.WARNING, getTranslation("plans.heat.gap")));
        if (cell.commitments() == 0)
            return cell("tri-heat-nothing", new Span(getTranslation("plans.heat.not-expected")));
        var question =
                new BoardQuestion(null, map.plan().id(), null, cell.party().id(), null, null, code);
        return cell(
                "tri-heat-there",
                new Anchor(
                        BoardAddress.of(BoardAddress.PAGE, question, null),
                        getTranslation("plans.heat.there", cell.commitments())));
    }

    private static NativeTableCell cell(String look, Component content) {
        var cell = new NativeTableCell(content);
        cell.addClassName(look);
        return cell;
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
