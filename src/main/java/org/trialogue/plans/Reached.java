package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a report says that an indicator had reached.
 *
 * @param report the number of the report
 * @param on the last day of the period that it is on
 * @param splits the same broken down, as far as it was and may be shown
 */
public record Reached(int report, LocalDate on, BigDecimal value, List<Split> splits) {

    /** Keeps its own copy, without zeros that say nothing. */
    public Reached {
        value = Figure.plain(value);
        splits = List.copyOf(splits);
    }

    /** The value and its day. */
    public Figure figure() {
        return new Figure(value, on);
    }
}
