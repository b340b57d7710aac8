package org.trialogue.platform.rest;

/** There is nothing under a key, or nothing that the caller may see. */
public final class NothingThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing of this kind under this key. */
    public NothingThere(String kind, String key) {
        super("there is no " + kind + " " + key);
    }
}
