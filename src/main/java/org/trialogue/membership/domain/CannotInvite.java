package org.trialogue.membership.domain;

/** An invitation did not go out. What the secretariat reads is the text under {@link #messageKey()}. */
public final class CannotInvite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The invitation did not go out, for the reason that the sentence of this key says. */
    public CannotInvite(String messageKey) {
        super(messageKey);
    }

    /** The key of the sentence. */
    public String messageKey() {
        return String.valueOf(getMessage());
    }
}
