package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.domain.Sought;

/** Facets with counts. Beside the passages where there is room; on a phone behind one word. */
final class FacetPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    /** So many facets stand open; the others, unless something is chosen there, under their names. */
    private static final int OPEN = 3;

    /** Seen on a phone alone. */
    private final Button opener = new Button(getTranslation("search.narrow"), click -> toggle());

    private boolean opened;

    FacetPanel(Query query, Results results, Words words) {
        var panel = new Div();
        panel.setId("facets");
        for (var facet : Sought.FACETS) {
            var counts = results.facets().getOrDefault(facet, List.of());
            if (!counts.isEmpty()) panel.add(facet(query, facet, counts, words));
        }
        getContent().addClassName("tri-facets");
        getContent().add(opener, panel);
        opener.addClassName("tri-opener");
        opener.getElement().setAttribute("aria-controls", "facets");
        open(!query.narrowing().isEmpty());
        setVisible(panel.getChildren().findAny().isPresent());
    }

    private void toggle() {
        open(!opened);
    }

    private void open(boolean open) {
        opened = open;
        getContent().setClassName("tri-opened", open);
        opener.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private Component facet(Query query, String facet, List<Count> counts, Words words) {
        var chosen = query.narrowing().getOrDefault(facet, List.of());
        var first = new UnorderedList();
        var rest = new UnorderedList();
        for (var count : counts) {
            var in = chosen.contains(count.value());
            var place = in || first.getChildren().count() < SHOWN ? first : rest;
            place.add(new ListItem(value(query, facet, count, in, words)));
        }
        var name = getTranslation("search.facet." + facet);
        if (chosen.isEmpty() && Sought.FACETS.indexOf(facet) >= OPEN) {
            rest.getChildren().toList().forEach(first::add);
            return folded(name, first);
        }
        var group = new Div(new H3(name), first);
        if (rest.getChildren().findAny().isPresent())
            group.add(
                    new Details(getTranslation("search.more", rest.getChildren().count()), rest));
        return group;
    }

    private static Component folded(String name, UnorderedList values) {
        var group = new Details(name, values);
        group.addClassName("tri-folded");
        return group;
    }

    private Component value(Query query, String facet, Count count, boolean in, Words words) {
        var number = new Span(Long.toString(count.count()));
        number.addClassName("tri-count");
        var word = new Span(words.of(facet, count.value(), getLocale()));
        var link = new Anchor(SearchAddress.of(SearchAddress.turned(query, facet, count.value())), word, number);
        if (in) link.getElement().setAttribute("aria-current", "true");
        return link;
    }
}
