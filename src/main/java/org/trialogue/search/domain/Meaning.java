package org.trialogue.search.domain;

import java.util.List;

/**
 * Turns words into a direction in a space where what means the same lies close together. Safe to be called by many threads. What a call may
 * throw: {@link MeaningAway} where no words would help, and {@link IllegalStateException} where these cannot be computed.
 */
public interface Meaning {

    /** Names the model. What two models say cannot be compared, so it is part of the index's name. */
    String model();

    /** How many numbers a direction has. */
    int dimensions();

    /** The directions of passages, each of length 1, in their order. A thread that is interrupted stops between two of them. */
    List<float[]> ofPassages(List<String> passages);

    /** Into how many pieces the model takes a word: one that it was taught is whole, a name or a code falls into many. */
    int pieces(String word);

    /** How much what it says counts beside the words: that of a model that was taught English, unless it says otherwise. */
    default Weights weights() {
        return Weights.TAUGHT_ENGLISH;
    }

    /** The direction of a question. */
    float[] ofQuestion(String question);
}
