package org.trialogue.standards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.InLanguage;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;
import org.trialogue.search.Search;
import org.trialogue.standards.Concept;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.application.VocabularyEditing;

/** A concept of a vocabulary: what it is called in three languages, what is wider, narrower and beside it, what is tagged with it. */
@Route("vocabularies/:scheme/:key")
@PermitAll
@StyleSheet("look/library.css")
class ConceptView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Concepts concepts;
    private final transient VocabularyEditing editing;
    private final transient PlaceDesk places;
    private final transient Search search;
    private final transient SignedIn signedIn;

    ConceptView(Concepts concepts, VocabularyEditing editing, PlaceDesk places, Search search, SignedIn signedIn) {
        this.concepts = concepts;
        this.editing = editing;
        this.places = places;
        this.search = search;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var parameters = entering.getRouteParameters();
        show(parameters.get("scheme").orElse(""), parameters.get("key").orElse(""));
    }

    private void show(String scheme, String key) {
        var concept = concepts.concept(scheme, key)
                .filter(found -> Schemes.known(scheme))
                .orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("standards.menu"), "library");
        under(getTranslation("standards.vocabularies"), "vocabularies");
        under(getTranslation("standards.scheme." + scheme), "vocabularies/" + scheme);
        titled(concept.label(getLocale()));
        if (editing.may(signedIn.id())) acts(changing(concept));
        places.moving(concept, () -> show(scheme, key)).ifPresent(this::acts);
        if (concept.retired()) add(retired(concept));
        add(part("standards.concept.words", words(concept)));
        add(kin("standards.concept.broader", scheme, concept.broader()));
        add(kin("standards.concept.narrower", scheme, narrower(concept)));
        add(kin("standards.concept.related", scheme, beside(concept)));
        Schemes.facet(scheme, key)
                .ifPresent(
                        facet -> add(part("standards.concept.tagged", new TaggedWith(facet, key, search, signedIn))));
        add(part("standards.versions", new RevisionList(places.history(concept), Optional.empty())));
    }

    private Component words(Concept concept) {
        var table = new Table(
                getTranslation("standards.concept.words"),
                List.of(
                        getTranslation("standards.title.language"),
                        getTranslation("standards.concept.label"),
                        getTranslation("standards.concept.synonyms")));
        for (var language : ConceptWords.LANGUAGES) {
            var spoken = Locale.of(language);
            var said = concept.synonyms().getOrDefault(language, List.of());
            table.row(
                    new Span(spoken.getDisplayLanguage(getLocale())),
                    List.of(
                            InLanguage.of(spoken, new Span(concept.labels().getOrDefault(language, "–"))),
                            InLanguage.of(spoken, new Span(said.isEmpty() ? "–" : String.join(", ", said)))));
        }
        return table;
    }

    private List<String> narrower(Concept concept) {
        return concepts.in(concept.scheme()).stream()
                .filter(other -> other.broader().contains(concept.key()))
                .map(Concept::key)
                .toList();
    }

    /** What one says of another holds for both. */
    private List<String> beside(Concept concept) {
        return Stream.concat(
                        concept.related().stream(),
                        concepts.in(concept.scheme()).stream()
                                .filter(other -> other.related().contains(concept.key()))
                                .map(Concept::key))
                .distinct()
                .toList();
    }

    private Component retired(Concept concept) {
        var now = concepts.current(concept.scheme(), concept.key());
        var said = new Paragraph(new StateWord(Look.WARNING, getTranslation("standards.concept.retired")));
        if (!now.equals(concept.key()))
            said.add(
                    new Span(" " + getTranslation("standards.concept.succeeded") + " "),
                    new Anchor(
                            "vocabularies/" + concept.scheme() + "/" + now,
                            concepts.label(concept.scheme(), now, getLocale())));
        return said;
    }

    private Component kin(String titleKey, String scheme, List<String> keys) {
        var list = new UnorderedList();
        list.addClassName("tri-tags");
        for (var key : keys)
            list.add(new ListItem(
                    new Anchor("vocabularies/" + scheme + "/" + key, concepts.label(scheme, key, getLocale()))));
        var part = part(titleKey, list);
        part.setVisible(!keys.isEmpty());
        return part;
    }

    private Button changing(Concept concept) {
        var change = new Button(
                getTranslation("standards.concept.change"),
                click -> new ConceptDialog(
                                () -> editing.open(concept.scheme(), concept.key(), signedIn.id()),
                                (words, version) -> change(concept, words, version))
                        .open());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        return change;
    }

    private void change(Concept concept, ConceptWords words, int version) {
        editing.change(concept.scheme(), concept.key(), words, version, signedIn.id());
        show(concept.scheme(), concept.key());
        Say.done("standards.concept.changed");
    }
}
