package org.trialogue.platform.rest;

/** What a script asked for cannot be answered as it was asked; the message says what to ask instead, in English. */
public final class WrongQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Wrong, for this reason. */
    public WrongQuestion(String reason) {
        super(reason);
    }

    /** Wrong, for this reason. */
    public WrongQuestion(String reason, Throwable cause) {
        super(reason, cause);
    }
}
