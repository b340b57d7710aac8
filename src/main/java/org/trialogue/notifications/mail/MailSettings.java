package org.trialogue.notifications.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who mails come from, and where those that come back are found.
 *
 * @param from the address mails come from; those that cannot be delivered come back there
 * @param bounces the mailbox of that address, or null where nobody looks into it
 */
@ConfigurationProperties("trialogue.mail")
record MailSettings(@Nullable String from, @Nullable Bounces bounces) {

    /** A mailbox, read over IMAP. What is a report of a failed mail is taken out of it; the rest stays. */
    record Bounces(
            String host,
            @DefaultValue("993") int port,
            String username,
            String password,
            @DefaultValue("true") boolean tls,
            @DefaultValue("INBOX") String folder) {}

    /** The address mails come from; without one, nothing starts. */
    String sender() {
        if (from == null || from.isBlank())
            throw new IllegalStateException(
                    "spring.mail.host is set, so mails are sent: set trialogue.mail.from too, the address they come"
                            + " from");
        return from;
    }
}
