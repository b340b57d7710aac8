package org.trialogue.drafting.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.domain.CitationRows;
import org.trialogue.drafting.domain.Citations;
import org.trialogue.knowledge.PracticeCitations;

/** Provisions as they cite practices, of the texts that the viewer may read. */
@Component
class CitingPractice implements PracticeCitations {

    private final CitationRows rows;

    CitingPractice(CitationRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Cited of(String practice, int atMost) {
        var found = rows.of(Citations.practice(practice), atMost);
        return new Cited(
                found.stream().map(CitingPractice::place).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    private static Place place(CitationRows.Citing citing) {
        return new Place(
                CitingProvisions.numbered(citing.number(), citing.opening()) + " — " + citing.title(),
                citing.language(),
                CitingProvisions.link(citing.text(), citing.blockId()));
    }
}
