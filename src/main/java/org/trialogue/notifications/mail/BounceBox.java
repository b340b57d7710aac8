package org.trialogue.notifications.mail;

import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.trialogue.notifications.domain.DeliveryRows;
import org.trialogue.notifications.domain.Reply;
import org.trialogue.notifications.mail.DeliveryReport.Failure;

/**
 * The mailbox where mails come back. Reports of mails that failed are noted against their recipients and taken out; what people wrote
 * there stays, and is marked as seen. What could not be noted stays unseen for the next time. To read a report twice changes nothing.
 */
@Component
@ConditionalOnProperty({"spring.mail.host", "trialogue.mail.bounces.host"})
class BounceBox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceBox.class);
    private static final int AT_ONCE = 200;
    private static final String TIMEOUT = "20000";

    private final DeliveryRows rows;
    private final MailSettings.Bounces settings;
    private final Clock clock;

    BounceBox(DeliveryRows rows, MailSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = Objects.requireNonNull(settings.bounces());
        this.clock = clock;
    }

    /** Takes in what came back since the last time, some at a time. */
    void empty() throws MessagingException {
        try (var store = session().getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (var mail : unseen(folder)) take(mail);
                folder.expunge();
            }
        }
    }

    private static Message[] unseen(Folder folder) throws MessagingException {
        var found = folder.search(new FlagTerm(new jakarta.mail.Flags(Flag.SEEN), false));
        return Arrays.copyOf(found, Math.min(found.length, AT_ONCE));
    }

    /** A mail that cannot be read stays where a person finds it. */
    private void take(Message mail) throws MessagingException {
        try {
            var report = DeliveryReport.in((MimeMessage) mail);
            report.ifPresent(this::note);
            mail.setFlag(report.isPresent() ? Flag.DELETED : Flag.SEEN, true);
        } catch (IOException | MessagingException broken) {
            LOG.warn("a mail in the box of what came back cannot be read and stays there: {}", broken.getMessage());
            mail.setFlag(Flag.SEEN, true);
        } catch (RuntimeException unnoted) {
            LOG.error("a mail in the box of what came back could not be noted and is looked at again", unnoted);
        }
    }

    private void note(DeliveryReport report) {
        var delivery = report.delivery();
        if (delivery == null) return;
        for (Failure failure : report.failures()) {
            var hard = Reply.hard(failure.status());
            if (!rows.bounced(delivery, failure.address(), hard, failure.said(), clock.instant()))
                LOG.info("a report names mail {}, which did not go to that address", delivery);
        }
    }

    private String protocol() {
        return settings.tls() ? "imaps" : "imap";
    }

    private Session session() {
        var properties = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.setProperty("mail." + protocol() + "." + name, TIMEOUT);
        properties.setProperty("mail." + protocol() + ".peek", "true");
        if (settings.tls()) properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
