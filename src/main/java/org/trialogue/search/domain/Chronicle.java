package org.trialogue.search.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Years;

/**
 * How much of what was found was going on in each year, reckoned from how much began and ended in each.
 *
 * @param goingOn without gaps from the first year to the last
 * @param uncounted how much is in none of them: it has no year, ended before the first or begins after the last
 */
public record Chronicle(List<Year> goingOn, long uncounted) {

    /** Under this name {@link Results#facets()} say how much began in each year. */
    public static final String BEGUN = "begun";

    /** Under this name they say how much ended in each. */
    public static final String ENDED = "ended";

    /** The year in which ends what has not ended. */
    public static final int NOT_ENDED = 9_999;

    /** So many years are shown at most, the last ones. */
    static final int MOST = 250;

    /** So many years ahead are shown: a year that was mistyped must not push all others out. */
    private static final int AHEAD = 10;

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
        if (begun.isEmpty()) return new Chronicle(List.of(), found.total());
        var last = Math.min(last(begun, ended, now), now + AHEAD);
        if (within.to() != null) last = Math.min(last, within.to());
        var first = Math.max(begun.firstKey(), last - MOST + 1);
        if (within.from() != null) first = Math.max(first, within.from());
        if (first > last) return new Chronicle(List.of(), found.total());
        var undated = Math.max(0, found.total() - sum(begun));
        var outside = sum(ended.headMap(first)) + sum(begun.tailMap(last, false));
        return new Chronicle(goingOn(begun, ended, first, last), undated + outside);
    }

    private static List<Year> goingOn(
            SortedMap<Integer, Long> begun, SortedMap<Integer, Long> ended, int first, int last) {
        var years = new ArrayList<Year>();
        var count = sum(begun.headMap(first)) - sum(ended.headMap(first));
        for (int year = first; year <= last; year++) {
            count += begun.getOrDefault(year, 0L);
            years.add(new Year(year, count));
            count -= ended.getOrDefault(year, 0L);
        }
        return years;
    }

    private static long sum(Map<Integer, Long> years) {
        return years.values().stream().mapToLong(Long::longValue).sum();
    }

    private static int last(TreeMap<Integer, Long> begun, TreeMap<Integer, Long> ended, int now) {
        var known = ended.floorKey(NOT_ENDED - 1);
        var last = Math.max(begun.lastKey(), known == null ? begun.lastKey() : known);
        return ended.containsKey(NOT_ENDED) ? Math.max(last, now) : last;
    }

    private static TreeMap<Integer, Long> byYear(List<Count> counts) {
        Map<Integer, Long> years = counts.stream()
                .collect(Collectors.toMap(count -> Integer.parseInt(count.value()), Count::count, Long::sum));
        return new TreeMap<>(years);
    }
}
