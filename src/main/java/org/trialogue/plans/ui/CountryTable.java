package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.CountryStanding;
import org.trialogue.plans.CountryStanding.Row;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** Instruments down, and beside each whether it is ratified, what was said of it last, and what was promised. */
final class CountryTable extends Div {

    private static final long serialVersionUID = 1L;

    private final String country;

    CountryTable(CountryStanding standing, String question) {
        this.country = standing.country();
        addClassName("tri-heat");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", question);
        var table = new NativeTable();
        table.addClassName("tri-country");
        table.setCaptionText(question);
        var head = new NativeTableRow();
        Stream.of(
                        "plans.filter.standard",
                        "plans.country.ratified",
                        "plans.country.comment",
                        "plans.country.commitments")
                .forEach(key -> head.add(header("col", new Span(getTranslation(key)))));
        table.getHead().add(head);
        standing.rows().forEach(row -> table.getBody().add(row(row)));
        add(table);
    }

    private NativeTableRow row(Row row) {
        return new NativeTableRow(
                header("row", standard(row)), ratified(row), comment(row), new NativeTableCell(commitments(row)));
    }

    private Component standard(Row row) {
        var instrument = row.instrument();
        if (instrument == null) return new Span(row.code());
        var title = new Span(instrument.title(getLocale()));
        title.addClassName("tri-quiet");
        title.getElement()
                .setAttribute("lang", instrument.titleLanguage(getLocale()).getLanguage());
        return new Div(new Anchor(instrument.link(), row.code()), new Div(title));
    }

    private NativeTableCell ratified(Row row) {
        var bound = row.ratification();
        var word = getTranslation(CountryWords.status(row));
        if (bound == null) return new NativeTableCell(new Span(word));
        var look = switch (bound.status()) {
            case IN_FORCE -> Look.CONFIRMED;
            case NOT_IN_FORCE -> Look.CLAIMED;
            case DENOUNCED -> Look.PLAIN;
        };
        return new NativeTableCell(new StateWord(look, word), new Div(Days.day(bound.on(), getLocale())));
    }

    private NativeTableCell comment(Row row) {
        var latest = row.latest();
        if (latest == null) return new NativeTableCell(new Span(getTranslation("plans.country.comment.none")));
        var cell = new NativeTableCell(new RecommendationTold(latest, false));
        if (row.comments() > 1) {
            var more = new Paragraph(getTranslation("plans.country.comment.earlier", row.comments() - 1));
            more.addClassName("tri-quiet");
            cell.add(more);
        }
        return cell;
    }

    private Component commitments(Row row) {
        if (row.gap()) return new StateWord(Look.WARNING, getTranslation("plans.heat.gap"));
        if (row.commitments() == 0) return new Span(getTranslation("plans.country.commitments.none"));
        var question = new BoardQuestion(null, null, null, null, country, null, row.code());
        return new Anchor(
                BoardAddress.of(BoardAddress.PAGE, question, null),
                getTranslation("plans.heat.there", row.commitments()));
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        var header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
