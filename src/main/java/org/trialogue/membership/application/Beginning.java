package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;

/** Says of mandates that were given for later that their term begins: each once, whichever node comes first. */
@Component
class Beginning {

    private static final int AT_ONCE = 500;

    private final Mandates mandates;
    private final Clock clock;

    Beginning(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Transactional
    void today() {
        for (var begun : mandates.beginning(LocalDate.now(clock), AT_ONCE)) begin(begun);
    }

    private void begin(MandateRecord mandate) {
        mandate.begin(clock.instant());
        mandates.save(mandate);
    }
}
