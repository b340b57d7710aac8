package org.trialogue.search.domain;

/** The model of meaning does not compute, whatever it is given: it cannot be loaded, or the portal is stopping. Nothing is lost; words are searched. */
public final class MeaningAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Away, for this reason. */
    public MeaningAway(String reason) {
        super(reason);
    }

    /** Away, for this reason. */
    public MeaningAway(String reason, Throwable cause) {
        super(reason, cause);
    }
}
