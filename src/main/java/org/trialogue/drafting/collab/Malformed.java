package org.trialogue.drafting.collab;

/** A frame that is none of the protocol's. The sentence is for programmers. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String sentence) {
        super(sentence);
    }
}
