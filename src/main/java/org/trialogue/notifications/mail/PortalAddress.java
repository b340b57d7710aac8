package org.trialogue.notifications.mail;

import java.net.URI;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The address of the portal as mails name it: configured, as no request is there to tell. */
@Component
@ConditionalOnProperty("spring.mail.host")
class PortalAddress {

    private final String base;
    private final String host;

    PortalAddress(@Value("${trialogue.url:}") String url) {
        if (!url.matches("https?://[^\\s/]+(/\\S*)?"))
            throw new IllegalStateException(
                    "spring.mail.host is set, so mails are sent: set trialogue.url to the address that"
                            + " browsers use, such as https://portal.example.org; it is \"" + url + "\"");
        base = url.replaceAll("/+$", "");
        var named = URI.create(base).getHost();
        host = named == null ? "localhost" : named;
    }

    /** The address of a page, which is named without a slash at the beginning. */
    String of(String link) {
        return base + "/" + link;
    }

    /** Where a mail's links stop such mails; the same address takes a single click. */
    String unsubscribing(UUID token) {
        return of("mail/unsubscribe/" + token);
    }

    /** Where an address is confirmed. */
    String confirming(UUID token) {
        return of("mail/confirm/" + token);
    }

    /** What names a mail, however often it is sent. */
    String messageId(UUID delivery) {
        return "<" + delivery + "@" + host + ">";
    }

    /** What names the list that these mails are, for programs that sort them. */
    String listId(String purpose) {
        return "<" + purpose + ".notices." + host + ">";
    }
}
