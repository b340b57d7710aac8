package org.trialogue.plans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Claim;
import org.trialogue.plans.Standing;

/** What is claimed and what is confirmed of a commitment, side by side. */
@Embeddable
class Progress {

    private int reports;

    @Column(name = "current_report")
    private int current;

    @Enumerated(EnumType.STRING)
    private @Nullable Claim claimed;

    @Enumerated(EnumType.STRING)
    private @Nullable Claim confirmed;

    @Enumerated(EnumType.STRING)
    private Standing standing = Standing.OPEN;

    int reports() {
        return reports;
    }

    /** The number of the report that says how it stands: the newest one on the latest period. */
    int current() {
        return current;
    }

    int reported(Claim claim, boolean latest) {
        reports++;
        if (latest) {
            claimed = claim;
            standing = Standing.CLAIMED;
            current = reports;
        }
        return reports;
    }

    /** Counts a report that says nothing of how the whole stands, and gives it its number. */
    int numbered() {
        return ++reports;
    }

    void answered(Standing newest, Optional<Claim> lastConfirmed) {
        standing = newest;
        confirmed = lastConfirmed.orElse(null);
    }

    boolean done() {
        return claimed == Claim.DONE && standing != Standing.CONTESTED;
    }
}
