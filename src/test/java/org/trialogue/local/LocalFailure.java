package org.trialogue.local;

import java.io.Serial;

/** What the person at the keyboard has to know, in one line: what happened, where to look, what to do. */
public final class LocalFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Says {@code line}, which names what happened and what to do about it. */
    public LocalFailure(String line) {
        super(line, null, false, true);
    }

    /** Says {@code line} and keeps what led to it for those who look further. */
    public LocalFailure(String line, Throwable cause) {
        super(line, cause, false, true);
    }
}
