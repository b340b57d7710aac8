package org.trialogue.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What an account tells beside what was tried and what was learned, in words. Each part may be missing.
 *
 * @param context where it began, and what the problem was; or an empty string
 * @param results what came of it; or an empty string
 * @param figures the same in figures
 * @param conditions what it takes to do the same elsewhere; or an empty string
 * @param cost what it cost, as the source says it; or an empty string
 */
public record Particulars(String context, String results, List<Figure> figures, String conditions, String cost) {

    /** None: so are they of what was told before there were any. */
    public static final Particulars NONE = new Particulars("", "", List.of(), "", "");

    /** Keeps its own copies; what is missing is not said. */
    public Particulars {
        context = Objects.requireNonNullElse(context, "");
        results = Objects.requireNonNullElse(results, "");
        figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
        conditions = Objects.requireNonNullElse(conditions, "");
        cost = Objects.requireNonNullElse(cost, "");
    }

    /** Those whose figures were written on a line each; a line that is no figure is left out. */
    public static Particulars written(
            String context, String results, List<String> figures, String conditions, String cost) {
        return new Particulars(
                context,
                results,
                figures.stream().flatMap(line -> Figure.read(line).stream()).toList(),
                conditions,
                cost);
    }

    /** The figures, on a line each. */
    public List<String> lines() {
        return figures.stream().map(Figure::text).toList();
    }

    /** All figures in one text. */
    public String counted() {
        return figures.stream().map(Figure::text).collect(Collectors.joining(";\n"));
    }

    /** Whether each part that stands in the other ones stands here too. */
    boolean tellAllOf(Particulars other) {
        return (other.context.isBlank() || !context.isBlank())
                && (other.results.isBlank() || !results.isBlank())
                && figures.size() >= other.figures.size()
                && (other.conditions.isBlank() || !conditions.isBlank())
                && (other.cost.isBlank() || !cost.isBlank());
    }
}
