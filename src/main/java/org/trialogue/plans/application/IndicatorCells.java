package org.trialogue.plans.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Breakdown;
import org.trialogue.plans.Dimension;
import org.trialogue.plans.Direction;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Measure;
import org.trialogue.platform.Refusal;

/** Reads the cells of a line that say what is measured. */
final class IndicatorCells {

    private static final List<String> COLUMNS = List.of(
            "measure",
            "unit",
            "direction",
            "baseline",
            "baselineOn",
            "target",
            "targetOn",
            "targets",
            "source",
            "method",
            "breakdown");

    private final LineCells cells;

    IndicatorCells(LineCells cells) {
        this.cells = cells;
    }

    /** The indicator; null where there is none, or something is wrong with it. */
    @Nullable
    Indicator indicator() {
        var name = cells.cell("indicator");
        if (name.isEmpty()) {
            COLUMNS.stream()
                    .filter(column -> !cells.cell(column).isEmpty())
                    .findFirst()
                    .ifPresent(column -> cells.wrong(column, new Refusal("plans.refused.indicator-nameless")));
            return null;
        }
        var measure = cells.choice("measure", Measure.values());
        var direction = cells.choice("direction", Direction.values());
        var baseline = figure("baseline");
        var target = figure("target");
        var targets = new ArrayList<>(interim());
        var breakdowns = breakdowns();
        if (measure == null || direction == null || baseline == null || target == null) return null;
        targets.add(target);
        return cells.read(
                "indicator",
                () -> new Indicator(
                        UUID.randomUUID(),
                        name,
                        measure,
                        cells.cell("unit"),
                        direction,
                        baseline,
                        targets,
                        cells.cell("source"),
                        cells.cell("method"),
                        breakdowns));
    }

    private @Nullable Figure figure(String column) {
        var on = cells.day(column + "On", cells.needed(column + "On"));
        var text = cells.needed(column);
        if (on == null || text == null) return null;
        return cells.read(column, () -> new Figure(LineCells.number(text), on));
    }

    /** Each a day and a value. */
    private List<Figure> interim() {
        var figures = new ArrayList<Figure>();
        for (var said : cells.several("targets", ";")) {
            var parts = said.split("\\s+", 2);
            var on = cells.day("targets", parts[0]);
            var figure = on == null
                    ? null
                    : cells.read("targets", () -> new Figure(LineCells.number(parts.length > 1 ? parts[1] : ""), on));
            if (figure != null) figures.add(figure);
        }
        return figures;
    }

    /** Each a dimension, what it is called where it is one's own, and after a colon its parts. */
    private List<Breakdown> breakdowns() {
        return cells.several("breakdown", "\\|").stream()
                .flatMap(said -> Stream.ofNullable(cells.read("breakdown", () -> breakdown(said))))
                .toList();
    }

    private static Breakdown breakdown(String said) {
        var parts = said.replaceAll("\\p{Zs}+", " ").split(":", 2);
        var called = parts[0].strip().split("\\s+", 2);
        var dimension = Dimension.of(called[0]).orElseThrow(() -> new Refusal("plans.import.dimension", called[0]));
        return Breakdown.read(dimension, called.length > 1 ? called[1] : "", parts.length > 1 ? parts[1] : "");
    }
}
