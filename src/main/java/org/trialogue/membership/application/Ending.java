package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.platform.security.Viewing;

/**
 * Says of mandates that their last day comes nearer, and puts on record that it has passed: each once, whichever node comes first. The record is
 * written as the holder's, as nobody else did anything.
 */
@Component
class Ending {

    private static final int AT_ONCE = 500;

    private final Mandates mandates;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ending(Mandates mandates, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.mandates = mandates;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void today() {
        transaction.executeWithoutResult(status -> {
            for (var held : mandates.ending(day(), AT_ONCE)) {
                held.warn(day());
                mandates.save(held);
            }
        });
        for (var over : mandates.ranOut(day(), AT_ONCE))
            Viewing.as(over.acting().member(), () -> transaction.execute(status -> ranOut(over.mandate())));
    }

    private boolean ranOut(MandateId mandate) {
        return mandates.inHand(mandate.value())
                .filter(over -> over.runOut(day(), clock.instant()))
                .map(this::recorded)
                .isPresent();
    }

    private MandateRecord recorded(MandateRecord over) {
        audit.record(
                over.acting(),
                null,
                "membership.mandate-ran-out",
                over.mandate().value(),
                over.asRunOut());
        return mandates.save(over);
    }

    private LocalDate day() {
        return LocalDate.now(clock);
    }
}
