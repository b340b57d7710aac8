package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.knowledge.application.GapMap;
import org.trialogue.knowledge.application.GapMap.By;
import org.trialogue.knowledge.application.Gaps;
import org.trialogue.platform.ui.Page;
import org.trialogue.standards.Concepts;

/** Where there are practices, and where there is none, by theme and by right, region or country. */
@Route("gaps")
@PermitAll
@StyleSheet("look/library.css")
class GapMapView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Gaps gaps;
    private final transient Concepts concepts;

    GapMapView(Gaps gaps, Concepts concepts) {
        this.gaps = gaps;
        this.concepts = concepts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var asked = entering.getLocation().getQueryParameters();
        show(gaps.of(
                By.of(asked.getSingleParameter("by").orElse("")),
                asked.getSingleParameter("region").orElse(""),
                getLocale()));
    }

    private void show(GapMap map) {
        cleared();
        under(getTranslation("standards.menu"), "library");
        if (!map.region().isEmpty()) under(getTranslation("knowledge.gaps"), "gaps?by=" + By.REGION.facet());
        titled(title(map));
        acts(file(map, "csv", "knowledge.gaps.take"), file(map, "svg", "knowledge.gaps.take-picture"));
        var frame = new Div(new GapTable(title(map), map, concepts));
        frame.addClassName("tri-wide");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", title(map));
        frame.getElement().setAttribute("tabindex", "0");
        add(
                new Paragraph(getTranslation("knowledge.gaps.about")),
                ways(map),
                new Paragraph(getTranslation("knowledge.gaps.empty", map.empty(), map.size())),
                frame);
    }

    private String title(GapMap map) {
        return map.region().isEmpty()
                ? getTranslation("knowledge.gaps.title")
                : getTranslation("knowledge.gaps.of", concepts.label(map.by().scheme(), map.region(), getLocale()));
    }

    private Component ways(GapMap map) {
        var ways = new Nav();
        ways.addClassName("tri-places");
        ways.getElement().setAttribute("aria-label", getTranslation("knowledge.gaps.by"));
        for (var by : By.values()) {
            var way = new Anchor("gaps?by=" + by.facet(), getTranslation("knowledge.gaps.by." + by.facet()));
            if (by == map.by() && map.region().isEmpty()) way.getElement().setAttribute("aria-current", "page");
            ways.add(way);
        }
        return ways;
    }

    private Anchor file(GapMap map, String ending, String key) {
        var region = map.region().isEmpty() ? "" : "&region=" + map.region();
        var file = new Anchor("gaps/as/" + ending + "?by=" + map.by().facet() + region, getTranslation(key));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }
}
