package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;

/** In which countries something was done: a small map, and the same as a table, in which each leads to what else there is of it. */
final class WherePart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "countries";

    private final transient Concepts concepts;
    private final Locale reader;

    WherePart(List<String> codes, Concepts concepts, Locale reader) {
        this.concepts = concepts;
        this.reader = reader;
        addClassNames("tri-counted", "tri-where");
        var countries = codes.stream()
                .filter(code -> code.matches("[A-Z]{2}"))
                .distinct()
                .sorted(Comparator.comparing(code -> Countries.named(code, reader), Collator.getInstance(reader)))
                .toList();
        setVisible(!countries.isEmpty());
        if (countries.isEmpty()) return;
        var boundaries = new Paragraph(getTranslation("knowledge.where.boundaries"));
        boundaries.addClassName("tri-quiet");
        add(new CountryMap(countries, reader), boundaries, table(countries));
    }

    /** What else of the library is of a country or a region. */
    static String address(String facet, String code) {
        return "library?kind=practice&" + facet + "=" + code;
    }

    private NativeTable table(List<String> countries) {
        var table = new NativeTable();
        table.addClassName("tri-counted-table");
        table.setCaptionText(getTranslation("knowledge.where"));
        table.getHead().add(new NativeTableRow(head("knowledge.where.country"), head("knowledge.where.region")));
        countries.forEach(code -> table.getBody().add(row(code)));
        return table;
    }

    private NativeTableHeaderCell head(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(String code) {
        var name = new NativeTableHeaderCell(new Anchor(address("country", code), Countries.named(code, reader)));
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(name, regions(code));
    }

    private NativeTableCell regions(String code) {
        var cell = new NativeTableCell();
        var wider = concepts.concept(SCHEME, code).map(Concept::broader).orElse(List.of());
        for (var region : wider)
            cell.add(new Anchor(address("region", region), concepts.label(SCHEME, region, reader)));
        if (wider.isEmpty()) cell.add(new Span("–"));
        return cell;
    }
}
