package org.trialogue.notifications.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.trialogue.notifications.application.Post;
import org.trialogue.notifications.domain.Finality;
import org.trialogue.notifications.domain.Letter;
import org.trialogue.notifications.domain.Outcome;
import org.trialogue.notifications.domain.Outcome.Refused;
import org.trialogue.notifications.domain.Outcome.Sent;
import org.trialogue.notifications.domain.Purpose;

/** Hands mails to the mail server, one after the other, each to one person. */
@Component
@ConditionalOnProperty("spring.mail.host")
@EnableConfigurationProperties(MailSettings.class)
class SmtpPost implements Post {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSender server;
    private final Wording wording;
    private final PortalAddress portal;
    private final Clock clock;
    private final String from;

    SmtpPost(JavaMailSender server, Wording wording, PortalAddress portal, MailSettings settings, Clock clock) {
        this.server = server;
        this.wording = wording;
        this.portal = portal;
        this.clock = clock;
        this.from = settings.sender();
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            var mail = written(letter);
            server.send(mail);
            return new Sent();
        } catch (AddressException unreadable) {
            return new Refused(Finality.FINAL, "the address cannot be read: " + unreadable.getMessage());
        } catch (MailException failed) {
            return ServerAnswer.to(failed);
        } catch (MessagingException | UnsupportedEncodingException broken) {
            throw new IllegalStateException("the mail could not be put together", broken);
        }
    }

    private MimeMessage written(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var mail = server.createMimeMessage();
        mail.setFrom(new InternetAddress(from, "Trialogue", UTF_8));
        mail.setRecipient(RecipientType.TO, new InternetAddress(letter.address(), true));
        mail.setSubject(wording.subject(letter), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setContent(new MimeMultipart(
                "alternative",
                part(new PlainBody(wording, portal).of(letter), "plain"),
                part(new HtmlBody(wording, portal).of(letter), "html")));
        head(mail, letter);
        return mail;
    }

    /** Says to programs what the mail is, and how to have no more of them (RFC 3834, RFC 2919, RFC 8058). */
    private void head(MimeMessage mail, Letter letter) throws MessagingException {
        mail.setHeader("Message-ID", portal.messageId(letter.id()));
        mail.setHeader("Content-Language", letter.language().toLanguageTag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (letter.purpose() == Purpose.CONFIRMATION) return;
        mail.setHeader("List-Id", portal.listId(letter.purpose().key()));
        mail.setHeader("List-Unsubscribe", "<" + portal.unsubscribing(letter.token()) + ">");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}
