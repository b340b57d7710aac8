package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;

/**
 * Says of mandates that were given for later that their term begins: each once, whichever node comes first. Where somebody came to speak for
 * the side meanwhile, it is asked.
 */
@Component
class Beginning {

    private static final int AT_ONCE = 500;

    private final Mandates mandates;
    private final OwnSides sides;
    private final Clock clock;

    Beginning(Mandates mandates, OwnSides sides, Clock clock) {
        this.mandates = mandates;
        this.sides = sides;
        this.clock = clock;
    }

    @Transactional
    void today() {
        for (var begun : mandates.beginning(LocalDate.now(clock), AT_ONCE)) begin(begun);
    }

    /** One whose first day has come: a second time nothing happens. */
    void begin(MandateRecord mandate) {
        if (sides.mustBeAsked(mandate)) mandate.waitsForItsSide(mandate.succeeds());
        mandate.begin(clock.instant());
        mandates.save(mandate);
    }
}
