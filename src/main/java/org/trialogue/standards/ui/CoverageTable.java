package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.standards.Citation;
import org.trialogue.standards.Covered;

/** Rights, principles or articles with what serves them: what is left out stands first. */
final class CoverageTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 3;

    CoverageTable(String caption, List<Covered> lines, CoverageWords words) {
        var table = new Table(
                caption,
                List.of(
                        getTranslation("standards.coverage.what"),
                        getTranslation("standards.coverage.degree"),
                        getTranslation("standards.coverage.by")));
        lines.stream()
                .sorted(Comparator.comparing(Covered::degree))
                .forEach(line -> table.row(what(line, words), List.of(degree(line, words), by(line))));
        add(table);
    }

    private static Component what(Covered line, CoverageWords words) {
        var what = new Div(new Anchor(words.link(line), words.name(line)));
        var asks = words.asks(line);
        if (!asks.words().isEmpty()) {
            var said = InLanguage.of(asks.language(), new Span(asks.words()));
            said.addClassName("tri-served-right");
            what.add(said);
        }
        return what;
    }

    private static StateWord degree(Covered line, CoverageWords words) {
        var look = switch (line.degree()) {
            case SERVED -> Look.CONFIRMED;
            case IN_GENERAL -> Look.CLAIMED;
            case LEFT_OUT -> Look.WARNING;
        };
        return new StateWord(look, words.degree(line));
    }

    private Component by(Covered line) {
        if (line.by().isEmpty()) return new Span("–");
        var first = list(line.by().stream().limit(AT_ONCE).toList());
        if (line.by().size() <= AT_ONCE) return first;
        var rest = line.by().stream().skip(AT_ONCE).toList();
        var more = new NativeDetails(getTranslation("standards.coverage.more", rest.size()), list(rest));
        return new Div(first, more);
    }

    private static UnorderedList list(List<Citation> citations) {
        var list = new UnorderedList();
        list.addClassName("tri-cell-links");
        citations.forEach(citation -> list.add(new ListItem(CitedBy.named(citation))));
        return list;
    }
}
