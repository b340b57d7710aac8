package org.trialogue.search.domain;

/** The index does not answer, is not there, or did not take what was written. Nothing is lost: the entries stay marked. */
public final class IndexAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Away, for this reason. */
    public IndexAway(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Away, for this reason. */
    public IndexAway(String reason) {
        super(reason);
    }
}
