package org.trialogue.notifications.domain;

/** How much a refusal says of the address. */
public enum Finality {
    /** It may pass: the mailbox is full, or a rule of the server stood in the way. */
    PASSING,
    /** It sounds like no such mailbox, but servers say the same of other things: believed the second time. */
    DOUBTFUL,
    /** There is no such mailbox, or it takes no mail any more. */
    FINAL
}
