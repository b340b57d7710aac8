package org.trialogue.plans;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Which parts of a count are not told, so that nobody can be recognized by them, be it from what is left of the whole. */
public final class SmallCells {

    /** A count below this could point to somebody. */
    public static final int FEW = 5;

    private static final BigDecimal LIMIT = BigDecimal.valueOf(FEW);

    private SmallCells() {}

    /** Whether so few are meant that somebody could be recognized. */
    public static boolean few(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(LIMIT) < 0;
    }

    /**
     * The parts that are hidden: those that are few; then the next smallest, until at least two are hidden and they are together no longer few. Where that
     * cannot be, all are.
     *
     * @param parts all of them, so that they make up the whole
     */
    static Set<String> hidden(SequencedMap<String, BigDecimal> parts) {
        var hidden = new HashSet<String>();
        parts.forEach((cell, value) -> {
            if (few(value)) hidden.add(cell);
        });
        if (hidden.isEmpty()) return Set.of();
        var sum = parts.entrySet().stream()
                .filter(part -> hidden.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var others = parts.entrySet().stream()
                .filter(part -> !hidden.contains(part.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, BigDecimal> part) ->
                                part.getValue().signum() == 0)
                        .thenComparing(Map.Entry::getValue))
                .iterator();
        while (others.hasNext() && (hidden.size() < 2 || sum.compareTo(LIMIT) < 0)) {
            var next = others.next();
            hidden.add(next.getKey());
            sum = sum.add(next.getValue());
        }
        return hidden;
    }
}
