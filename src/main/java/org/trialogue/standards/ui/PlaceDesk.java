package org.trialogue.standards.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.Revised;
import org.trialogue.standards.application.ConceptPlacing;
import org.trialogue.standards.application.VocabularyEditing;

/** What pages of vocabularies have for their editors: adding a concept, moving and retiring one; and for everybody what became of one. */
@Component
class PlaceDesk {

    private final ConceptPlacing placing;
    private final VocabularyEditing words;
    private final Concepts concepts;
    private final SignedIn signedIn;

    PlaceDesk(ConceptPlacing placing, VocabularyEditing words, Concepts concepts, SignedIn signedIn) {
        this.placing = placing;
        this.words = words;
        this.concepts = concepts;
        this.signedIn = signedIn;
    }

    /** The way to add a concept; none for who may not. */
    Optional<Button> adding(String scheme) {
        if (!placing.may(scheme, signedIn.id())) return Optional.empty();
        var button = new Button();
        button.setText(button.getTranslation("standards.concept.add"));
        button.addClickListener(pressed -> new NewConceptDialog(scheme, concepts, (key, called, place) -> {
                    placing.add(scheme, key, called, place, signedIn.id());
                    Say.done("standards.concept.added");
                    UI.getCurrent().navigate("vocabularies/" + scheme + "/" + key);
                })
                .open());
        return Optional.of(button);
    }

    /** The way to move or retire a concept; none for who may not. */
    Optional<Button> moving(Concept concept, Runnable again) {
        if (!placing.may(concept.scheme(), signedIn.id())) return Optional.empty();
        var button = new Button();
        button.setText(button.getTranslation("standards.concept.move"));
        button.addClickListener(pressed -> new PlaceDialog(
                        concept,
                        concepts,
                        placing.open(concept.scheme(), concept.key(), signedIn.id()),
                        (place, seen) -> {
                            placing.place(concept.scheme(), concept.key(), place, seen, signedIn.id());
                            again.run();
                            Say.done("standards.concept.moved");
                        })
                .open());
        return Optional.of(button);
    }

    /** What became of the words and the place of a concept, the newest change first. */
    List<Revised> history(Concept concept) {
        var all = new ArrayList<>(words.history(concept.scheme(), concept.key()));
        placing.history(concept.scheme(), concept.key()).stream()
                .filter(revised -> !revised.fields().isEmpty())
                .forEach(all::add);
        all.sort(Comparator.comparing(Revised::at));
        var numbered = new ArrayList<Revised>();
        for (var revised : all)
            numbered.addFirst(new Revised(numbered.size() + 1, revised.at(), revised.by(), revised.fields()));
        return numbered;
    }
}
