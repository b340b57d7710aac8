package org.trialogue.standards.application;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.search.Terms;
import org.trialogue.search.Typed;
import org.trialogue.standards.Concept;
import org.trialogue.standards.Concepts;

/** The vocabularies that widen a search complete its words, too: by what a concept is called, or by what else it is. */
@Component
class ConceptTerms implements Terms {

    private final Concepts concepts;

    ConceptTerms(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Term> begun(Typed typed, Locale reader, int atMost) {
        return concepts.all().stream()
                .filter(concept -> StoredConcepts.WIDENING.contains(concept.scheme()))
                .flatMap(concept -> term(concept, typed, reader).stream())
                .sorted(Comparator.comparing((Term term) -> !term.also().isEmpty())
                        .thenComparing(term -> !typed.begins(term.word()))
                        .thenComparing(term -> term.word().length()))
                .distinct()
                .limit(atMost)
                .toList();
    }

    private static Optional<Term> term(Concept concept, Typed typed, Locale reader) {
        var label = concept.label(reader);
        if (typed.fits(label)) return Optional.of(new Term(label, ""));
        return concept.synonyms().getOrDefault(reader.getLanguage(), List.of()).stream()
                .filter(typed::fits)
                .findFirst()
                .map(synonym -> new Term(label, synonym));
    }
}
