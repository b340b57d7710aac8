package org.trialogue.plans.ui;

import org.trialogue.platform.ui.OpenAnswer;

/** What is sent to whoever asks, with the mark by which they know that they have it already. */
record PublicFile(byte[] body, String mark) {

    static PublicFile of(byte[] body) {
        return new PublicFile(body, OpenAnswer.mark(body));
    }
}
