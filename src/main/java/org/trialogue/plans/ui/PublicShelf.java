package org.trialogue.plans.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PublicPlan;
import org.trialogue.plans.application.PublicReading;

/**
 * Plans that everybody may read, each read anew after a minute at the latest: however many come, the database is asked once. Whether a page is
 * open, and what its parties agreed, is asked each time.
 */
@Component
class PublicShelf {

    /** How long what was reported or answered may take to show. */
    static final Duration KEPT = Duration.ofMinutes(1);

    private static final int COMMITMENTS = 50_000;

    private final PublicReading reading;
    private final Cache<Place, PublicPlan> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(COMMITMENTS)
            .weigher((Place place, PublicPlan plan) -> 1 + plan.commitments().size())
            .build();

    PublicShelf(PublicReading reading) {
        this.reading = reading;
    }

    private record Place(PlanId plan, int edition) {}

    Optional<PublicPlan> plan(PlanId id) {
        return reading.edition(id).flatMap(edition -> {
            var place = new Place(id, edition);
            var found = Optional.ofNullable(kept.getIfPresent(place));
            if (found.isPresent()) return found;
            var read = reading.of(id);
            read.ifPresent(plan -> kept.put(place, plan));
            return read;
        });
    }
}
