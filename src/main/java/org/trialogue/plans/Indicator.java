package org.trialogue.plans;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.trialogue.platform.Refusal;

/**
 * What a commitment is measured by.
 *
 * @param id its key, which reports name
 * @param unit what is counted, such as "inspections"; may be empty for a share of a hundred
 * @param baseline where things stood before
 * @param targets where they shall stand, and when, the earliest first; the last one is what is promised in the end
 * @param source where its values come from; may be empty
 * @param method how they are gathered; may be empty
 * @param breakdowns into which parts its values are divided
 */
public record Indicator(
        UUID id,
        String name,
        Measure measure,
        String unit,
        Direction direction,
        Figure baseline,
        List<Figure> targets,
        String source,
        String method,
        List<Breakdown> breakdowns) {

    /** So many a commitment is measured by at most. */
    public static final int MOST = 10;

    /** So many targets it has at most. */
    public static final int MOST_TARGETS = 12;

    /** The longest account of where its values come from, and of how they are gathered. */
    public static final int LONGEST_NOTE = 500;

    private static final int LONGEST = 200;
    private static final int DECIMALS = 4;

    /**
     * An indicator that can be met and measured.
     *
     * @throws Refusal when it has no name or unit, a share leaves 0 to 100 or is broken down, a target is no better than the baseline, stands before it or behind the
     *     target before, or two are for one day
     */
    public Indicator {
        name = name.strip();
        unit = unit.strip();
        source = source.strip();
        method = method.strip();
        targets = targets.stream().sorted(Comparator.comparing(Figure::on)).toList();
        breakdowns = breakdowns.stream()
                .sorted(Comparator.comparing(Breakdown::dimension))
                .toList();
        if (name.isEmpty()) throw new Refusal("plans.refused.indicator-nameless");
        if (name.length() > LONGEST) throw new Refusal("plans.refused.indicator-long", LONGEST);
        if (unit.length() > LONGEST) throw new Refusal("plans.refused.unit-long", LONGEST);
        if (Math.max(source.length(), method.length()) > LONGEST_NOTE)
            throw new Refusal("plans.refused.note-long", LONGEST_NOTE);
        if (measure == Measure.NUMBER && unit.isEmpty()) throw new Refusal("plans.refused.unit-missing");
        measure.allowed(baseline.value());
        aimed(measure, direction, baseline, targets);
        broken(measure, breakdowns);
    }

    /** One with a single target, of which nothing more is said. */
    public Indicator(
            UUID id, String name, Measure measure, String unit, Direction direction, Figure baseline, Figure target) {
        this(id, name, measure, unit, direction, baseline, List.of(target), "", "", List.of());
    }

    private static void aimed(Measure measure, Direction direction, Figure baseline, List<Figure> targets) {
        if (targets.isEmpty()) throw new Refusal("plans.refused.target-missing");
        if (targets.size() > MOST_TARGETS) throw new Refusal("plans.refused.targets-many", MOST_TARGETS);
        var before = baseline;
        for (var target : targets) {
            measure.allowed(target.value());
            if (!better(direction, baseline.value(), target.value()))
                throw new Refusal("plans.refused.target-no-better." + direction.key());
            if (!target.on().isAfter(baseline.on())) throw new Refusal("plans.refused.target-before-baseline");
            if (target.on().equals(before.on())) throw new Refusal("plans.refused.target-twice");
            if (better(direction, target.value(), before.value())) throw new Refusal("plans.refused.target-backwards");
            before = target;
        }
    }

    private static void broken(Measure measure, List<Breakdown> breakdowns) {
        if (measure == Measure.PERCENT && !breakdowns.isEmpty()) throw new Refusal("plans.refused.breakdown-percent");
        var dimensions = EnumSet.noneOf(Dimension.class);
        for (var breakdown : breakdowns)
            if (!dimensions.add(breakdown.dimension())) throw new Refusal("plans.refused.breakdown-dimension");
    }

    /** What is promised in the end. */
    public Figure target() {
        return targets.getLast();
    }

    /** The targets on the way to that one, the earliest first. */
    public List<Figure> interim() {
        return targets.subList(0, targets.size() - 1);
    }

    /** Where it should stand on a day, if it moves evenly from the baseline to each target: no better than the last one, no worse than the baseline. */
    public BigDecimal expected(LocalDate on) {
        var before = baseline;
        for (var target : targets) {
            if (!on.isAfter(before.on())) return before.value();
            if (on.isBefore(target.on())) {
                var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(before.on(), on));
                var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(before.on(), target.on()));
                var way = target.value().subtract(before.value());
                return Figure.plain(before.value()
                        .add(way.multiply(days).divide(all, MathContext.DECIMAL64))
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN));
            }
            before = target;
        }
        return before.value();
    }

    /**
     * The value, if this indicator can have it.
     *
     * @throws Refusal when a share leaves 0 to 100, or it has too many digits
     */
    public BigDecimal allowed(BigDecimal actual) {
        return measure.allowed(actual);
    }

    /**
     * The parts of a value, if it can be broken down so.
     *
     * @throws Refusal when one of them is none of its parts, or those of a dimension are together more than the whole
     */
    public List<Part> allowed(BigDecimal actual, List<Part> parts) {
        for (var part : parts)
            if (breakdowns.stream()
                    .noneMatch(each ->
                            each.dimension() == part.dimension() && each.cells().contains(part.cell())))
                throw new Refusal("plans.refused.part-unknown", part.cell());
        for (var breakdown : breakdowns) {
            var sum = parts.stream()
                    .filter(part -> part.dimension() == breakdown.dimension())
                    .map(Part::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(actual) > 0)
                throw new Refusal("plans.refused.parts-exceed", sum.toPlainString(), actual.toPlainString());
        }
        return parts;
    }

    private static boolean better(Direction direction, BigDecimal from, BigDecimal to) {
        var difference = to.compareTo(from);
        return direction == Direction.UP ? difference > 0 : difference < 0;
    }
}
