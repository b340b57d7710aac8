package org.trialogue.search.application;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Hands everything in again after vocabularies moved: once for all moves since the last time, in the short transactions of the sources and of each entry. A
 * move that comes meanwhile may have been overlooked, so it asks for one time more. Where it fails, the next time does it.
 */
@Component
class HandingInAgain {

    private static final Logger LOG = LoggerFactory.getLogger(HandingInAgain.class);

    /** A node may overlook for a second what another one changed in a vocabulary. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final FacetMoves moves;
    private final Rebuild rebuild;
    private final Duration rest;

    @Autowired
    HandingInAgain(FacetMoves moves, Rebuild rebuild) {
        this(moves, rebuild, REST);
    }

    HandingInAgain(FacetMoves moves, Rebuild rebuild, Duration rest) {
        this.moves = moves;
        this.rebuild = rebuild;
        this.rest = rest;
    }

    void ifMoved() {
        var asked = moves.moves();
        var done = moves.handedIn();
        if (asked <= done) return;
        try {
            Thread.sleep(rest);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        LOG.info("Everything is handed in again: {} times a vocabulary moved what things are found by", asked - done);
        rebuild.handInAgain();
        moves.handedIn(asked);
    }
}
