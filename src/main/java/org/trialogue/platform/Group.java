package org.trialogue.platform;

/** One of the three groups that meet on an equal footing, in the order in which institutions write them. */
public enum Group {
    GOVERNMENT,
    EMPLOYERS,
    WORKERS;

    /** The side a person of this group stands on. */
    public Affiliation affiliation() {
        return Affiliation.valueOf(name());
    }
}
