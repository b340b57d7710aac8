package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Texts;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.CrosswalkLink;
import org.trialogue.standards.CrosswalkLink.State;
import org.trialogue.standards.CrosswalkSource;
import org.trialogue.standards.CrosswalkSubject;
import org.trialogue.standards.Standards;
import org.trialogue.standards.application.CrosswalkDeciding;

/** The crosswalk as a matrix: what the sources say of one subject stands side by side; the address says for which right. */
@Route("crosswalk")
@PermitAll
@StyleSheet("look/library.css")
class CrosswalkView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "";

    private final transient CrosswalkDeciding crosswalk;
    private final transient Standards standards;
    private final transient Concepts concepts;
    private final transient Texts texts;

    CrosswalkView(CrosswalkDeciding crosswalk, Standards standards, Concepts concepts, Texts texts) {
        this.crosswalk = crosswalk;
        this.standards = standards;
        this.concepts = concepts;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var right = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("right")
                .filter(key -> concepts.concept("rights", key).isPresent())
                .orElse(ALL);
        cleared();
        under(getTranslation("standards.library"), "library?kind=instrument");
        titled(getTranslation("standards.crosswalk"));
        acts(file("csv"), file("xlsx"));
        add(new Paragraph(getTranslation("standards.crosswalk.about")), legend(), rights(right), matrix(right));
    }

    private Anchor file(String ending) {
        var file = new Anchor("crosswalk/as/" + ending, getTranslation("standards.take." + ending));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private Component legend() {
        var legend = new Div();
        legend.addClassName("tri-legend");
        for (var state : List.of(State.PROPOSED, State.CONFIRMED))
            legend.add(LinkState.word(state, getTranslation(LinkState.key(state))));
        return legend;
    }

    private Component rights(String chosen) {
        var choice = new Select<String>();
        choice.setLabel(getTranslation("standards.crosswalk.right"));
        choice.setItemLabelGenerator(key -> key.equals(ALL)
                ? getTranslation("standards.crosswalk.all")
                : concepts.label("rights", key, getLocale()));
        choice.setItems(
                Stream.concat(Stream.of(ALL), concepts.in("rights").stream().map(Concept::key))
                        .toList());
        choice.setValue(chosen);
        choice.addValueChangeListener(changed -> getUI().ifPresent(ui -> ui.navigate(
                "crosswalk",
                changed.getValue().equals(ALL)
                        ? QueryParameters.empty()
                        : QueryParameters.of("right", changed.getValue()))));
        choice.addClassName("tri-narrow");
        return choice;
    }

    private Component matrix(String right) {
        var places = new Places(standards, texts, getLocale());
        var head = Stream.concat(
                        Stream.of(getTranslation("standards.crosswalk.subject")),
                        Arrays.stream(CrosswalkSource.values())
                                .map(source -> getTranslation("standards.source." + source.key())))
                .toList();
        var table = new Table(getTranslation("standards.crosswalk.caption"), head);
        table.addClassName("tri-matrix");
        for (var subject : crosswalk.subjects())
            if (right.equals(ALL) || subject.rights().contains(right))
                table.row(
                        name(subject),
                        Arrays.stream(CrosswalkSource.values())
                                .map(source -> cell(subject, source, places))
                                .toList());
        var frame = new Div(table);
        frame.addClassName("tri-wide");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", getTranslation("standards.crosswalk.caption"));
        frame.getElement().setAttribute("tabindex", "0");
        return frame;
    }

    private Component name(CrosswalkSubject subject) {
        var name = new Div(new Anchor(subject.link(), subject.label(getLocale())));
        for (var right : subject.rights()) {
            var served = new Span(concepts.label("rights", right, getLocale()));
            served.addClassName("tri-served-right");
            name.add(served);
        }
        return name;
    }

    private Component cell(CrosswalkSubject subject, CrosswalkSource source, Places places) {
        var links = subject.standing().stream()
                .filter(link -> places.column(link.to()) == source)
                .toList();
        if (links.isEmpty()) return new Span("–");
        var list = new UnorderedList();
        list.addClassName("tri-cell-links");
        for (var link : links) list.add(new ListItem(sign(link), link(link, places)));
        return list;
    }

    private Component sign(CrosswalkLink link) {
        return LinkState.sign(link.state(), getTranslation(LinkState.key(link.state())));
    }

    private static Anchor link(CrosswalkLink link, Places places) {
        var to = new Anchor(places.link(link.to(), link.ref()), places.name(link.to(), link.ref(), true));
        to.getElement().setAttribute("aria-label", places.name(link.to(), link.ref(), false));
        return to;
    }
}
