package org.trialogue.membership.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.domain.EndingSeats;
import org.trialogue.membership.domain.MandateRecord;
import org.trialogue.membership.domain.Mandates;
import org.trialogue.platform.security.Viewing;

/**
 * Says of mandates, and of seats of partners that end before them, that their last day comes nearer, and puts on record of mandates that it has passed:
 * each once, whichever node comes first. The record is written as the holder's, as nobody else did anything.
 */
@Component
class Ending {

    private static final int AT_ONCE = 500;

    /** How many days before the last one of a partner's seat it is said. */
    private static final int WEEK = 7;

    private final Mandates mandates;
    private final EndingSeats seats;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ending(
            Mandates mandates,
            EndingSeats seats,
            ApplicationEventPublisher events,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.mandates = mandates;
        this.seats = seats;
        this.events = events;
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
            seats.toWarnOf(day().plusDays(WEEK)).forEach(events::publishEvent);
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
