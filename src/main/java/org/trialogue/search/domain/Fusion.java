package org.trialogue.search.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one ranking out of two whose scores cannot be compared: each is stretched to lie between 0 and 1, and the two are added by weight.
 * What only one of them has gets nothing from the other.
 */
public final class Fusion {

    private Fusion() {}

    /** A document by its key, with the score that a ranking gives it. */
    public record Scored(String key, double score) {}

    /**
     * A ranking, and how its scores are stretched: from what counts as nothing to what counts as all. Of words, the last hit counts as
     * nothing, or, where something is looked up, holding none. How near a passage is tells by itself: where all that are near
     * enough are there, they are stretched from the least nearness on, and a lone one counts for as much as it is near.
     *
     * @param least what counts as nothing
     * @param good so much more than the least counts as all, even where no hit has it: a lone hit is not the best because there is no better one;
     *     0 where it is not known what is good
     */
    public record Ranking(List<Scored> hits, double least, double good) {

        /** Keeps its own copy. */
        public Ranking {
            hits = List.copyOf(hits);
        }

        private double span() {
            return Math.max(good, hits.stream().mapToDouble(Scored::score).max().orElse(least) - least);
        }

        private Map<String, Double> stretched() {
            var span = span();
            var stretched = new LinkedHashMap<String, Double>();
            for (var each : hits) stretched.put(each.key(), span > 0 ? (each.score() - least) / span : 1);
            return stretched;
        }
    }

    /**
     * The best first; among equals, the order of the words.
     *
     * @param weight how much the meaning counts, from 0 to 1; the words count for the rest
     * @param unmeant the documents of which it is not known yet what they mean: they are taken to be at least as near as their words say
     */
    public static List<Scored> of(Ranking words, Ranking meaning, double weight, Set<String> unmeant) {
        var said = words.stretched();
        var near = meaning.stretched();
        var worded = near.isEmpty() ? 1 : 1 - weight;
        var meant = said.isEmpty() ? 1 : near.isEmpty() ? 0 : weight;
        var keys = new LinkedHashSet<>(said.keySet());
        keys.addAll(near.keySet());
        return keys.stream()
                .map(key -> {
                    var holds = said.getOrDefault(key, 0.0);
                    var least = unmeant.contains(key) ? holds : 0.0;
                    return new Scored(key, worded * holds + meant * Math.max(least, near.getOrDefault(key, 0.0)));
                })
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }
}
