package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with all that was reported of it.
 *
 * @param reached the earliest first, one of each day: what was corrected is left out
 * @param said the light that somebody put in the place of the reckoned one, of the latest value; null where nobody did
 */
public record Series(
        Indicator indicator,
        List<Reached> reached,
        @Nullable LightSaid said) {

    /** Keeps its own copy. */
    public Series {
        reached = List.copyOf(reached);
    }

    /** The latest value; null while there is none. */
    public @Nullable Figure latest() {
        return reached.isEmpty() ? null : reached.getLast().figure();
    }

    /** The number of the report that states it; 0 while there is none. */
    public int report() {
        return reached.isEmpty() ? 0 : reached.getLast().report();
    }

    /** The light as it is reckoned on a day. */
    public Judgement judged(LocalDate today) {
        return Judgement.of(indicator, latest(), today);
    }

    /** The same with its latest value alone. */
    public Gauge gauge() {
        return new Gauge(indicator, latest());
    }
}
