package org.trialogue.plans;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count broken down as it may be shown: small parts are hidden in it, and as many others as it takes that the whole does not give them away.
 *
 * @param name what the dimension is called where it is one's own; else empty
 */
public record Split(Dimension dimension, String name, List<Cell> cells) {

    /** The part that was not said to be in any other. */
    public static final String REST = "";

    /**
     * A part.
     *
     * @param label what it is called; {@link #REST} for what is in no other
     * @param value how much it is, or null where that is hidden
     */
    public record Cell(String label, @Nullable BigDecimal value) {}

    /** Keeps its own copy. */
    public Split {
        cells = List.copyOf(cells);
    }

    /** What may be shown of the parts of a whole along one dimension. */
    public static Split of(Dimension dimension, String name, BigDecimal whole, List<Part> parts) {
        var all = new LinkedHashMap<String, BigDecimal>();
        parts.forEach(part -> all.put(part.cell(), part.value()));
        var rest = whole.subtract(parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (rest.signum() > 0) all.put(REST, rest);
        var hidden = SmallCells.hidden(all);
        return new Split(
                dimension,
                name,
                all.entrySet().stream()
                        .map(part -> new Cell(part.getKey(), hidden.contains(part.getKey()) ? null : part.getValue()))
                        .toList());
    }
}
