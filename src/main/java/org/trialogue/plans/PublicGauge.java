package org.trialogue.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as everybody may see it.
 *
 * @param reached all that was reported, the earliest first
 * @param splits the latest value broken down, as far as it was and may be shown
 * @param light where it stands as is reckoned; no data too, where a value that it rests on is not told
 * @param judged the light that the secretariat put in the place of that, or null
 */
public record PublicGauge(
        Indicator indicator,
        Shown baseline,
        List<Shown> reached,
        List<Split> splits,
        Light light,
        @Nullable Light judged) {

    /** A count below this could point to somebody, and is not told. */
    public static final int FEW = SmallCells.FEW;

    /**
     * A value that was measured.
     *
     * @param value null where it is a count of few
     */
    public record Shown(@Nullable BigDecimal value, LocalDate on) {}

    /** Keeps its own copies. */
    public PublicGauge {
        reached = List.copyOf(reached);
        splits = List.copyOf(splits);
    }

    /** What is shown of an indicator on a day; the reckoned light, or the one that was put in its place. */
    public static PublicGauge of(Series series, LocalDate today) {
        var indicator = series.indicator();
        var measure = indicator.measure();
        var baseline = shown(measure, indicator.baseline());
        var reached = series.reached().stream()
                .map(value -> shown(measure, value.figure()))
                .toList();
        var told = baseline.value() != null
                && (reached.isEmpty() || reached.getLast().value() != null);
        var splits = series.reached().isEmpty()
                ? List.<Split>of()
                : series.reached().getLast().splits();
        var light = told ? series.judged(today).light() : Light.NO_DATA;
        LightSaid said = series.said();
        return new PublicGauge(indicator, baseline, reached, splits, light, said == null ? null : said.light());
    }

    /** What was reported last; null where nothing was. */
    public @Nullable Shown latest() {
        return reached.isEmpty() ? null : reached.getLast();
    }

    private static Shown shown(Measure measure, Figure figure) {
        var few = measure == Measure.NUMBER && SmallCells.few(figure.value());
        return new Shown(few ? null : figure.value(), figure.on());
    }
}
