package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.standards.Concept;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.Concepts;

/** A vocabulary: its concepts in the reader's alphabet, narrower ones below what they are a part of, each in the three languages. */
@Route("vocabularies/:scheme")
@PermitAll
@StyleSheet("look/library.css")
class VocabularyView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 4;
    private static final int LONG = 100;

    private final transient Concepts concepts;
    private final transient PlaceDesk places;

    VocabularyView(Concepts concepts, PlaceDesk places) {
        this.concepts = concepts;
        this.places = places;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var scheme = entering.getRouteParameters()
                .get("scheme")
                .filter(Schemes::known)
                .orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("standards.menu"), "library");
        under(getTranslation("standards.vocabularies"), "vocabularies");
        titled(getTranslation("standards.scheme." + scheme));
        add(new Paragraph(getTranslation("standards.scheme." + scheme + ".about")), new Div(told(scheme)));
        places.adding(scheme).ifPresent(this::acts);
        var gone = concepts.retired(scheme);
        if (!gone.isEmpty()) add(part("standards.concept.retired.all", retired(gone)));
    }

    private Component retired(List<Concept> gone) {
        var list = new UnorderedList();
        list.addClassName("tri-tags");
        gone.stream()
                .sorted(byLabel())
                .forEach(concept -> list.add(new ListItem(new Anchor(concept.link(), concept.label(getLocale())))));
        return list;
    }

    /** Of a long vocabulary what is widest stands there, and the rest below it once it is opened. */
    private Component told(String scheme) {
        var all = concepts.in(scheme);
        var widest = all.stream()
                .filter(concept -> concept.broader().isEmpty())
                .sorted(byLabel())
                .toList();
        if (all.size() <= LONG) return table(scheme, widest, all);
        var told = new Div();
        for (var concept : widest) if (isWider(concept, all)) told.add(folded(concept, all));
        var single = widest.stream().filter(concept -> !isWider(concept, all)).toList();
        if (!single.isEmpty()) told.add(table(scheme, single, all));
        return told;
    }

    private Component folded(Concept concept, List<Concept> all) {
        var group = new Details(concept.label(getLocale()));
        group.addClassName("tri-folded");
        group.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && group.getContent().findAny().isEmpty())
                group.add(table(concept.scheme(), List.of(concept), all));
        });
        return group;
    }

    private static boolean isWider(Concept concept, List<Concept> all) {
        return all.stream().anyMatch(other -> other.broader().contains(concept.key()));
    }

    private Component table(String scheme, List<Concept> widest, List<Concept> all) {
        var head = new ArrayList<>(List.of(getTranslation("standards.concept")));
        others().forEach(language -> head.add(language.getDisplayLanguage(getLocale())));
        head.add(getTranslation("standards.concept.synonyms"));
        var table = new Table(getTranslation("standards.scheme." + scheme), head);
        widest.forEach(concept -> rows(table, concept, all, 0));
        return table;
    }

    private void rows(Table table, Concept concept, List<Concept> all, int depth) {
        var name = new Anchor(concept.link(), concept.label(getLocale()));
        var indented = new Div(name);
        indented.addClassNames("tri-concept", "tri-depth-" + depth);
        table.row(indented, cells(concept));
        if (depth < DEEPEST)
            all.stream()
                    .filter(narrower -> narrower.broader().contains(concept.key()))
                    .sorted(byLabel())
                    .forEach(narrower -> rows(table, narrower, all, depth + 1));
    }

    private List<Component> cells(Concept concept) {
        var cells = new ArrayList<Component>();
        others().forEach(language -> cells.add(InLanguage.of(language, new Span(concept.label(language)))));
        var said = concept.synonyms().getOrDefault(reader().getLanguage(), List.of());
        cells.add(InLanguage.of(reader(), new Span(said.isEmpty() ? "–" : String.join(", ", said))));
        return cells;
    }

    private List<Locale> others() {
        return ConceptWords.LANGUAGES.stream()
                .filter(language -> !language.equals(reader().getLanguage()))
                .map(Locale::of)
                .toList();
    }

    private Locale reader() {
        return ConceptWords.LANGUAGES.contains(getLocale().getLanguage()) ? getLocale() : Locale.ENGLISH;
    }

    private Comparator<Concept> byLabel() {
        return Comparator.comparing(concept -> concept.label(getLocale()), Collator.getInstance(getLocale()));
    }
}
