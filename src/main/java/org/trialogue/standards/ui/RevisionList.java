package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.ReadersZone;
import org.trialogue.platform.ui.SideMark;
import org.trialogue.standards.Revised;

/** What became of something of the library, the newest change first: when, by whom, and which parts. */
final class RevisionList extends Div {

    private static final long serialVersionUID = 1L;

    /** Each version leads to the address that it is given; where there is none, it is told alone. */
    RevisionList(List<Revised> revised, Optional<IntFunction<String>> address) {
        if (revised.isEmpty()) {
            add(new Paragraph(getTranslation("standards.versions.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("tri-history");
        for (var change : revised) list.add(line(change, address));
        address.ifPresent(
                of -> list.add(new ListItem(new Anchor(of.apply(0), getTranslation("standards.version.first")))));
        add(list);
    }

    private ListItem line(Revised change, Optional<IntFunction<String>> address) {
        var called = getTranslation("standards.version", change.number());
        var number = address.<Component>map(of -> new Anchor(of.apply(change.number()), called))
                .orElseGet(() -> new Span(called));
        var when = new Span(Days.moment(change.at(), getLocale(), ReadersZone.here()));
        when.addClassName("tri-quiet");
        var who = new Span(
                new SideMark(change.by().affiliation()),
                new Span(" " + change.by().name()));
        return new ListItem(number, when, who, new Span(fields(change)));
    }

    private String fields(Revised change) {
        return change.fields().isEmpty()
                ? getTranslation("standards.version.added")
                : change.fields().stream()
                        .map(field -> getTranslation("standards.field." + field))
                        .collect(Collectors.joining(", "));
    }
}
