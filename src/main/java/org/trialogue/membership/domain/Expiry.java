package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was said of the end of a term: for which last day it was said that it comes nearer, and when that it has passed. */
@Embeddable
class Expiry {

    /** How many days before the last one it is said first. */
    static final int MONTH = 30;

    /** How many days before the last one it is said once more. */
    static final int WEEK = 7;

    @Column(name = "warned_month")
    private @Nullable LocalDate month;

    @Column(name = "warned_week")
    private @Nullable LocalDate week;

    @Column(name = "ran_out_at")
    private @Nullable Instant ranOutAt;

    /** Whether it is to be said on that day that the last one comes nearer; from then on it was said. */
    boolean warns(LocalDate first, LocalDate last, LocalDate today) {
        var weekly = near(first, last, today, WEEK) && !last.equals(week);
        var monthly = near(first, last, today, MONTH) && !last.equals(month);
        if (near(first, last, today, WEEK)) week = last;
        if (near(first, last, today, MONTH)) month = last;
        return weekly || monthly;
    }

    private static boolean near(LocalDate first, LocalDate last, LocalDate today, int days) {
        return !last.minusDays(days).isAfter(today) && first.isBefore(last.minusDays(days));
    }

    boolean isSaid() {
        return ranOutAt != null;
    }

    void said(Instant now) {
        ranOutAt = now;
    }
}
