package org.trialogue.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.domain.Sought;

/** Facets with counts, and the years. Beside the passages where there is room; on a phone behind one word. */
final class FacetPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** What is chosen in the years, which are no facet. */
    private static final String PERIOD = "period";

    /** So many facets stand open; the others, unless something is chosen there, under their names. */
    private static final int OPEN = 3;

    /** Seen on a phone alone. */
    private final Button opener = new Button(getTranslation("search.narrow"), click -> toggle());

    private final Map<String, FacetPart> parts = new LinkedHashMap<>();
    private final PeriodPart period;
    private boolean opened;

    /** @param asking is told the search that a choice leads to, and the facet in which it was made */
    FacetPanel(Query query, Results results, Words words, BiConsumer<Query, String> asking) {
        var panel = new Div();
        panel.setId("facets");
        for (var facet : Sought.FACETS) {
            var counts = results.facets().getOrDefault(facet, List.of());
            var chosen = query.narrowing().getOrDefault(facet, List.of());
            if (!counts.isEmpty() || !chosen.isEmpty())
                panel.add(facet(
                        facet,
                        chosen.isEmpty(),
                        new FacetPart(query, facet, counts, words, asked -> asking.accept(asked, facet))));
        }
        period = new PeriodPart(query, asked -> asking.accept(asked, PERIOD));
        if (!parts.isEmpty() || !query.years().any())
            panel.add(new Div(new H3(getTranslation("search.period")), period));
        getContent().addClassName("tri-facets");
        getContent().add(opener, panel);
        opener.addClassName("tri-opener");
        opener.getElement().setAttribute("aria-controls", "facets");
        open(!query.narrowing().isEmpty() || !query.years().any());
        setVisible(panel.getChildren().findAny().isPresent());
    }

    /** Whoever chose in a facet goes on there. */
    void focus(String facet) {
        if (facet.equals(PERIOD)) period.focus();
        else Optional.ofNullable(parts.get(facet)).ifPresent(FacetPart::focus);
    }

    private void toggle() {
        open(!opened);
    }

    private void open(boolean open) {
        opened = open;
        getContent().setClassName("tri-opened", open);
        opener.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private Component facet(String facet, boolean free, FacetPart part) {
        parts.put(facet, part);
        var name = getTranslation("search.facet." + facet);
        if (!free || Sought.FACETS.indexOf(facet) < OPEN) return new Div(new H3(name), part);
        var group = new Details(name, part);
        group.addClassName("tri-folded");
        return group;
    }
}
