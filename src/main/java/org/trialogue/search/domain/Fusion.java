package org.trialogue.search.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one ranking out of two whose scores cannot be compared: each is stretched to lie between 0 and 1, and the two are added by weight.
 * What only one of them has gets nothing from the other.
 */
public final class Fusion {

    private Fusion() {}

    /** A document by its key, with the score that a ranking gives it. */
    public record Scored(String key, double score) {}

    /**
     * The best first; among equals, the order of the words.
     *
     * @param weight how much the meaning counts, from 0 to 1; the words count for the rest
     */
    public static List<Scored> of(List<Scored> words, List<Scored> meaning, double weight) {
        Map<String, Double> sums = new LinkedHashMap<>();
        add(words, meaning.isEmpty() ? 1 : 1 - weight, sums);
        add(meaning, words.isEmpty() ? 1 : weight, sums);
        var fused = new ArrayList<Scored>();
        sums.forEach((key, score) -> fused.add(new Scored(key, score)));
        fused.sort(Comparator.comparingDouble(Scored::score).reversed());
        return List.copyOf(fused);
    }

    private static void add(List<Scored> ranking, double weight, Map<String, Double> sums) {
        var scores = ranking.stream().mapToDouble(Scored::score).summaryStatistics();
        var span = scores.getMax() - scores.getMin();
        for (var each : ranking) {
            var stretched = span > 0 ? (each.score() - scores.getMin()) / span : 1;
            sums.merge(each.key(), weight * stretched, Double::sum);
        }
    }
}
