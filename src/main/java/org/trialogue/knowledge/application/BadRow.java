package org.trialogue.knowledge.application;

/** A line that is not taken; the message says why, in English, to whoever wrote the file. */
final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRow(String why) {
        super(why);
    }
}
