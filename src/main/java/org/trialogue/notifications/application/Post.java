package org.trialogue.notifications.application;

import org.trialogue.notifications.domain.Letter;
import org.trialogue.notifications.domain.Outcome;

/** Where mails are handed in. There is none where no mail server is set up. */
public interface Post {

    /** Puts a mail into words and hands it to the mail server; says what became of it, and throws nothing for what the server says. */
    Outcome send(Letter letter);
}
