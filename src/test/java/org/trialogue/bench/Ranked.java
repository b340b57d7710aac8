package org.trialogue.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How good a ranking is. */
public final class Ranked {

    private static final int AT = 10;

    private Ranked() {}

    /** The normalized discounted cumulative gain of the first ten, each document gaining as much as its grade says. */
    public static double ndcg(List<String> ranked, Map<String, Integer> relevant) {
        var best =
                sum(relevant.values().stream().sorted(Comparator.reverseOrder()).toList());
        return sum(ranked.stream().map(id -> relevant.getOrDefault(id, 0)).toList()) / best;
    }

    private static double sum(Collection<Integer> gains) {
        var sum = 0.0;
        var place = 1;
        for (var gain : gains) {
            if (place > AT) break;
            sum += gain / (Math.log(++place) / Math.log(2));
        }
        return sum;
    }
}
