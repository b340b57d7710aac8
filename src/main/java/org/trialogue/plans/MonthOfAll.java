package org.trialogue.plans;

import java.time.LocalDate;
import java.util.List;

/**
 * A month as a member sees it.
 *
 * @param all what is in it, by day
 * @param more whether there is more than that, so that it has to be narrowed
 */
public record MonthOfAll(List<Occasion> all, boolean more) {

    /** Keeps its own copy. */
    public MonthOfAll {
        all = List.copyOf(all);
    }

    /** What begins or is on a day. */
    public List<Occasion> on(LocalDate day) {
        return all.stream().filter(occasion -> occasion.on(day)).toList();
    }
}
