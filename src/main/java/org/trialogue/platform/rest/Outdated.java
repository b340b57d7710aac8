package org.trialogue.platform.rest;

/** A script would change what it did not say it had read, or what was changed since it read it. Nothing was changed. */
public final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean said;

    private Outdated(String why, boolean said) {
        super(why);
        this.said = said;
    }

    /** It did not say which version it had read. */
    public static Outdated unsaid() {
        return new Outdated("send If-Match with the ETag of what you read", false);
    }

    /** It is another version by now. */
    public static Outdated changed() {
        return new Outdated("it was changed since you read it; read it again, and decide anew", true);
    }

    /** Whether it said which version it had read. */
    public boolean said() {
        return said;
    }
}
