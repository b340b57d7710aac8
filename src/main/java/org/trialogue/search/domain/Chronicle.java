package org.trialogue.search.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Years;

/**
 * How much of what was found was going on in each year, reckoned from how much began and ended in each.
 *
 * @param goingOn without gaps from the first year to the last
 * @param undated how much has no year
 */
public record Chronicle(List<Year> goingOn, long undated) {

    /** Under this name {@link Results#facets()} say how much began in each year. */
    public static final String BEGUN = "begun";

    /** Under this name they say how much ended in each. */
    public static final String ENDED = "ended";

    /** The year in which ends what has not ended. */
    public static final int NOT_ENDED = 9_999;

    /** So many years are shown at most, the last ones. */
    static final int MOST = 200;

    /** A year, and how much was going on. */
    public record Year(int year, long count) {}

    /** Keeps its own copy. */
    public Chronicle {
        goingOn = List.copyOf(goingOn);
    }

    /**
     * The chronicle of what was found.
     *
     * @param within the years that were asked for
     * @param now the year up to which what has not ended goes on
     */
    public static Chronicle of(Results found, Years within, int now) {
        var begun = byYear(found.facets().getOrDefault(BEGUN, List.of()));
        var ended = byYear(found.facets().getOrDefault(ENDED, List.of()));
        var dated = begun.values().stream().mapToLong(Long::longValue).sum();
        if (begun.isEmpty()) return new Chronicle(List.of(), found.total());
        var last = last(begun, ended, now);
        var years = new ArrayList<Year>();
        var count = 0L;
        for (int year = begun.firstKey(); year <= last; year++) {
            count += begun.getOrDefault(year, 0L);
            if (isWithin(within, year) && year > last - MOST) years.add(new Year(year, count));
            count -= ended.getOrDefault(year, 0L);
        }
        return new Chronicle(years, Math.max(0, found.total() - dated));
    }

    private static int last(TreeMap<Integer, Long> begun, TreeMap<Integer, Long> ended, int now) {
        var known = ended.floorKey(NOT_ENDED - 1);
        var last = Math.max(begun.lastKey(), known == null ? begun.lastKey() : known);
        return ended.containsKey(NOT_ENDED) ? Math.max(last, now) : last;
    }

    private static boolean isWithin(Years within, int year) {
        return (within.from() == null || year >= within.from()) && (within.to() == null || year <= within.to());
    }

    private static TreeMap<Integer, Long> byYear(List<Count> counts) {
        Map<Integer, Long> years = counts.stream()
                .collect(Collectors.toMap(count -> Integer.parseInt(count.value()), Count::count, Long::sum));
        return new TreeMap<>(years);
    }
}
