package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.search.Query;
import org.trialogue.search.Query.View;
import org.trialogue.search.domain.AddressOfSearch;
import org.trialogue.search.ui.Counted.Line;

/** What was found as a map or a timeline: a question, the chart, and the same as a table, in which each line narrows the search, and as a file. */
final class CountedPart extends Section {

    private static final long serialVersionUID = 1L;

    private final String name;

    CountedPart(Query query, Counted counted) {
        this.name = counted.view() == View.MAP ? "search.map." : "search.timeline.";
        addClassName("tri-counted");
        add(new H2(getTranslation(name + "title")));
        if (counted.lines().isEmpty()) {
            add(new EmptyPlace(getTranslation(name + "empty")));
            uncounted(counted);
            return;
        }
        add(quiet(getTranslation(name + "about")));
        var chart = new Chart(counted, getTranslation(name + "title"));
        add(chart);
        if (counted.view() == View.MAP) add(quiet(getTranslation("search.map.boundaries")));
        uncounted(counted);
        var taking = new Div(file(query), picture(chart, query));
        taking.addClassName("tri-actions");
        add(taking, table(counted));
    }

    private void uncounted(Counted counted) {
        if (counted.uncounted() > 0) add(quiet(getTranslation("search.timeline.uncounted", counted.uncounted())));
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("tri-quiet");
        return line;
    }

    private Anchor file(Query query) {
        var parameters = SearchAddress.parameters(query).getQueryString();
        var file = new Anchor("library/as/csv?" + parameters, getTranslation("search.counted.take"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private Button picture(Chart chart, Query query) {
        var name = AddressOfSearch.name(query.view());
        var button = new Button(getTranslation("search.counted.picture"), pressed -> chart.save(name));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Component table(Counted counted) {
        var table = new NativeTable();
        table.addClassName("tri-counted-table");
        table.setCaptionText(getTranslation(name + "title"));
        table.getHead().add(new NativeTableRow(head(name + "column"), head("search.counted.number")));
        counted.lines().forEach(line -> table.getBody().add(row(line)));
        var frame = new Div(table);
        frame.addClassName("tri-wide");
        return frame;
    }

    private NativeTableHeaderCell head(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(Line line) {
        var link = new Anchor(line.address(), line.name());
        if (line.chosen()) link.getElement().setAttribute("aria-current", "true");
        var head = new NativeTableHeaderCell(link);
        head.getElement().setAttribute("scope", "row");
        return new NativeTableRow(head, new NativeTableCell(Long.toString(line.count())));
    }
}
