package org.trialogue.plans.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Figure;
import org.trialogue.plans.LightSaid;
import org.trialogue.plans.Reached;
import org.trialogue.plans.Series;
import org.trialogue.plans.Split;

/**
 * An indicator as scripts read it, with all that was reported of it.
 *
 * @param id its key, which a report names
 * @param targets the earliest first; the last one is what is promised in the end
 * @param reached one of each day, the earliest first
 * @param light {@code on-track}, {@code at-risk}, {@code off-track} or {@code no-data}, as it is reckoned
 * @param expected where it should have stood on the day of its latest value; null while there is none
 * @param judged the light that the secretariat put in the place of that, or null
 * @param reason why it did; empty where it did not
 */
record SeriesSaid(
        String id,
        String name,
        String measure,
        String unit,
        String direction,
        FigureSaid baseline,
        List<FigureSaid> targets,
        String source,
        String method,
        List<DivisionSaid> breakdowns,
        List<ReachedSaid> reached,
        String light,
        @Nullable BigDecimal expected,
        @Nullable String judged,
        String reason) {

    /** A value on a day. */
    record FigureSaid(BigDecimal value, LocalDate on) {

        static FigureSaid of(Figure figure) {
            return new FigureSaid(figure.value(), figure.on());
        }
    }

    /** Into which parts it is divided, along {@code sex}, {@code age}, {@code country}, {@code sector}, or {@code own} under a name. */
    record DivisionSaid(String dimension, String name, List<String> parts) {}

    /** What a report states. */
    record ReachedSaid(int report, LocalDate on, BigDecimal value, List<SplitSaid> splits) {

        static ReachedSaid of(Reached reached) {
            return new ReachedSaid(
                    reached.report(),
                    reached.on(),
                    reached.value(),
                    reached.splits().stream().map(SplitSaid::of).toList());
        }
    }

    /** The same divided along a dimension. */
    record SplitSaid(String dimension, String name, List<CellSaid> cells) {

        static SplitSaid of(Split split) {
            return new SplitSaid(
                    split.dimension().key(),
                    split.name(),
                    split.cells().stream().map(CellSaid::of).toList());
        }
    }

    /**
     * A part.
     *
     * @param part what it is called; empty for what is in no other part
     * @param value null where it is hidden, as somebody could be recognized
     */
    record CellSaid(String part, @Nullable BigDecimal value) {

        static CellSaid of(Split.Cell cell) {
            return new CellSaid(cell.label(), cell.value());
        }
    }

    /** As it stands on a day. */
    static SeriesSaid of(Series series, LocalDate today) {
        var indicator = series.indicator();
        var judged = series.judged(today);
        LightSaid said = series.said();
        return new SeriesSaid(
                indicator.id().toString(),
                indicator.name(),
                indicator.measure().key(),
                indicator.unit(),
                indicator.direction().key(),
                FigureSaid.of(indicator.baseline()),
                indicator.targets().stream().map(FigureSaid::of).toList(),
                indicator.source(),
                indicator.method(),
                indicator.breakdowns().stream()
                        .map(each -> new DivisionSaid(each.dimension().key(), each.name(), each.cells()))
                        .toList(),
                series.reached().stream().map(ReachedSaid::of).toList(),
                judged.light().key(),
                judged.expected(),
                said == null ? null : said.light().key(),
                said == null ? "" : said.reason());
    }
}
