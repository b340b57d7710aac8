package org.trialogue.search.domain;

import java.util.Map;

/**
 * How much the meaning counts beside the words, from 0, where the words count alone, to 1.
 *
 * @param byLanguage by the language in which somebody asks
 * @param others of any other language
 * @param anyLanguage whether the model was taught many languages: then what is near is looked for in all of them, in whichever is asked
 */
public record Weights(Map<String, Double> byLanguage, double others, boolean anyLanguage) {

    /** Of a model that was taught English. Measured: from 0.45 to 0.6 it makes little difference in English; elsewhere beyond 0.35 it does harm. */
    public static final Weights TAUGHT_ENGLISH = new Weights(Map.of("en", 0.5), 0.3, false);

    /** Keeps its own copy; refuses what is no share. */
    public Weights {
        byLanguage = Map.copyOf(byLanguage);
        byLanguage.values().forEach(Weights::isShare);
        isShare(others);
    }

    /** For a question in this language. */
    public double of(String language) {
        return byLanguage.getOrDefault(language, others);
    }

    private static void isShare(double weight) {
        if (!(weight >= 0 && weight <= 1)) throw new IllegalArgumentException("no weight from 0 to 1: " + weight);
    }
}
