package org.trialogue.search.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.trialogue.search.FacetsMoved;

/** Notes that everything is to be handed in again after a vocabulary changed what things are found by; of what stays as it was, nothing is indexed anew. */
@Component
class FacetsListening {

    private static final Logger LOG = LoggerFactory.getLogger(FacetsListening.class);

    private final FacetMoves moves;

    FacetsListening(FacetMoves moves) {
        this.moves = moves;
    }

    @ApplicationModuleListener
    void on(FacetsMoved event) {
        LOG.info("What is found by {} is to be handed in again: {} was moved", event.facet(), event.value());
        moves.moved();
    }
}
