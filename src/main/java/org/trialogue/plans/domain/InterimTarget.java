package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.trialogue.plans.Figure;

/** A target on the way to the one that is promised in the end. */
@Embeddable
record InterimTarget(
        @Column(name = "room_id") UUID room,
        @Column(nullable = false) BigDecimal value,
        @Column(name = "due_on") LocalDate on) {

    private static final int DECIMALS = 4;

    /** As the database keeps it, so that one is told from another by what it says. */
    InterimTarget {
        value = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    static InterimTarget of(UUID room, Figure figure) {
        return new InterimTarget(room, figure.value(), figure.on());
    }

    Figure figure() {
        return new Figure(value.stripTrailingZeros(), on);
    }
}
