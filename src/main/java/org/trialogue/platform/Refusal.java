package org.trialogue.platform;

/**
 * A rule said no. What the member reads is the text under {@link #messageKey()}; nothing of the refused command is kept half.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient Object[] arguments;

    /** Refuses, with the key of the sentence that says what happened and what to do, and what fills its gaps. */
    public Refusal(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    /** The key of the sentence in {@code vaadin-i18n}. */
    public String messageKey() {
        return messageKey;
    }

    /** What fills the gaps of the sentence. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
