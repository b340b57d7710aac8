package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as everybody may see it.
 *
 * @param reached what was reported last, or null where nothing was
 */
public record PublicGauge(
        Indicator indicator, Shown baseline, @Nullable Shown reached) {

    /** A count below this could point to somebody, and is not told. */
    public static final int FEW = 5;

    /**
     * A value that was measured.
     *
     * @param value null where it is a count of few
     */
    public record Shown(@Nullable BigDecimal value, LocalDate on) {}

    /** What is shown of an indicator. */
    public static PublicGauge of(Gauge gauge) {
        var measure = gauge.indicator().measure();
        var reached = gauge.latest();
        return new PublicGauge(
                gauge.indicator(),
                shown(measure, gauge.indicator().baseline()),
                reached == null ? null : shown(measure, reached));
    }

    private static Shown shown(Measure measure, Figure figure) {
        return new Shown(few(measure, figure.value()) ? null : figure.value(), figure.on());
    }

    private static boolean few(Measure measure, BigDecimal value) {
        return measure == Measure.NUMBER && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(FEW)) < 0;
    }
}
