package org.trialogue.search.onnx;

/** Splits text into the pieces that a model was taught. */
interface Pieces {

    /** The numbers of a text's pieces between those of its beginning and end; no more than so many, the rest of the text is left out. */
    long[] of(String text, int atMost);
}
