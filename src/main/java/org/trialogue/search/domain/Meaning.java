package org.trialogue.search.domain;

import java.util.List;

/** Turns words into a direction in a space where what means the same lies close together. Safe to be called by many threads. */
public interface Meaning {

    /** Names the model. What two models say cannot be compared, so it is part of the index's name. */
    String model();

    /** How many numbers a direction has. */
    int dimensions();

    /** The directions of passages, each of length 1, in their order. */
    List<float[]> ofPassages(List<String> passages);

    /** Into how many pieces the model takes a word: one that it was taught is whole, a name or a code falls into many. */
    int pieces(String word);

    /** The direction of a question. */
    float[] ofQuestion(String question);
}
