package org.trialogue.plans;

import java.math.BigDecimal;
import java.util.UUID;
import org.trialogue.platform.Refusal;

/**
 * What a commitment is measured by.
 *
 * @param id its key, which reports name
 * @param unit what is counted, such as "inspections"; may be empty for a share of a hundred
 * @param baseline where things stood before
 * @param target where they shall stand, and when
 */
public record Indicator(
        UUID id, String name, Measure measure, String unit, Direction direction, Figure baseline, Figure target) {

    private static final int LONGEST = 200;

    /**
     * An indicator that can be met and measured.
     *
     * @throws Refusal when it has no name or unit, a share leaves 0 to 100, the target is no better than the baseline or stands before it
     */
    public Indicator {
        name = name.strip();
        unit = unit.strip();
        if (name.isEmpty()) throw new Refusal("plans.refused.indicator-nameless");
        if (name.length() > LONGEST) throw new Refusal("plans.refused.indicator-long", LONGEST);
        if (unit.length() > LONGEST) throw new Refusal("plans.refused.unit-long", LONGEST);
        if (measure == Measure.NUMBER && unit.isEmpty()) throw new Refusal("plans.refused.unit-missing");
        measure.allowed(baseline.value());
        measure.allowed(target.value());
        if (!better(direction, baseline.value(), target.value()))
            throw new Refusal("plans.refused.target-no-better." + direction.key());
        if (!target.on().isAfter(baseline.on())) throw new Refusal("plans.refused.target-before-baseline");
    }

    /**
     * The value, if this indicator can have it.
     *
     * @throws Refusal when a share leaves 0 to 100, or it has too many digits
     */
    public BigDecimal allowed(BigDecimal actual) {
        return measure.allowed(actual);
    }

    private static boolean better(Direction direction, BigDecimal baseline, BigDecimal target) {
        var difference = target.compareTo(baseline);
        return direction == Direction.UP ? difference > 0 : difference < 0;
    }
}
