package org.trialogue.plans;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with what was reached.
 *
 * @param latest the value in the newest report that states one, at the end of its period; null while there is none
 */
public record Gauge(Indicator indicator, @Nullable Figure latest) {

    /** How far the value has come from the baseline (0) to the target (1); empty while nothing was reported. */
    public Optional<Double> share() {
        if (latest == null) return Optional.empty();
        var from = indicator.baseline().value();
        var way = indicator.target().value().subtract(from).doubleValue();
        return Optional.of(latest.value().subtract(from).doubleValue() / way);
    }

    /** The value reached, or null while there is none. */
    public @Nullable BigDecimal actual() {
        return latest == null ? null : latest.value();
    }
}
