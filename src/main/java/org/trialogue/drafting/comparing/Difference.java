package org.trialogue.drafting.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shortest way from one list to another by taking out and putting in, after E. W. Myers, An O(ND) Difference Algorithm (1986). Where
 * too much differs, there is no use in looking for what is the same.
 *
 * @param <T> what is compared, by equals
 */
public final class Difference<T> {

    private static final int FURTHEST = 1_000;

    private final List<T> before;
    private final List<T> now;
    private final List<int[]> trace = new ArrayList<>();

    private Difference(List<T> before, List<T> now) {
        this.before = before;
        this.now = now;
    }

    /**
     * Some elements that stand in both lists, one after the other.
     *
     * @param before where they begin in the older list
     * @param now where they begin in the newer list
     * @param length how many they are
     */
    public record Common(int before, int now, int length) {}

    /** What both lists have in common, in order; nothing where more than a thousand elements would have to go or come. */
    public static <T> List<Common> common(List<T> before, List<T> now) {
        var start = 0;
        var most = Math.min(before.size(), now.size());
        while (start < most && before.get(start).equals(now.get(start))) start++;
        var end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(now.get(now.size() - 1 - end))) end++;
        var inner = new Difference<>(before.subList(start, before.size() - end), now.subList(start, now.size() - end))
                .inner();
        var common = new ArrayList<Common>();
        if (start > 0) common.add(new Common(0, 0, start));
        for (var each : inner) common.add(new Common(each.before() + start, each.now() + start, each.length()));
        if (end > 0) common.add(new Common(before.size() - end, now.size() - end, end));
        return common;
    }

    private List<Common> inner() {
        if (before.isEmpty() || now.isEmpty()) return List.of();
        return steps().map(this::back).orElse(List.of());
    }

    /** How many must go or come; keeps how far each diagonal got with each number of them. */
    private Optional<Integer> steps() {
        var most = Math.min(before.size() + now.size(), FURTHEST);
        var reached = new int[2 * most + 3];
        var middle = most + 1;
        for (int d = 0; d <= most; d++) {
            trace.add(java.util.Arrays.copyOfRange(reached, middle - d - 1, middle + d + 2));
            for (int k = -d; k <= d; k += 2) {
                var down = k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
                var x = along(down ? reached[middle + k + 1] : reached[middle + k - 1] + 1, k);
                reached[middle + k] = x;
                if (x >= before.size() && x - k >= now.size()) return Optional.of(d);
            }
        }
        return Optional.empty();
    }

    private int along(int from, int k) {
        var x = from;
        while (x < before.size()
                && x - k < now.size()
                && x - k >= 0
                && before.get(x).equals(now.get(x - k))) x++;
        return x;
    }

    /** Follows the way back from both ends, gathering what is the same. */
    private List<Common> back(int steps) {
        var common = new ArrayList<Common>();
        var x = before.size();
        var y = now.size();
        for (int d = steps; d >= 0; d--) {
            var reached = trace.get(d);
            var k = x - y;
            var middle = d + 1;
            var down = k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
            var earlier = down ? k + 1 : k - 1;
            var fromX = d == 0 ? 0 : reached[middle + earlier];
            var fromY = d == 0 ? 0 : fromX - earlier;
            var startX = d == 0 ? 0 : down ? fromX : fromX + 1;
            if (x > startX) common.add(new Common(startX, startX - k, x - startX));
            x = fromX;
            y = fromY;
        }
        return common.reversed();
    }
}
