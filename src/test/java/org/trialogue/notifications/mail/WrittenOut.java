package org.trialogue.notifications.mail;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.trialogue.notifications.application.Post;

/** Mails as they go out, written to their last letter and handed to nobody. */
public final class WrittenOut {

    private final Beans beans;
    private final Consumer<MimeMessage> each;

    public WrittenOut(Beans beans, Consumer<MimeMessage> each) {
        this.beans = beans;
        this.each = each;
    }

    /** Where the portal's parts are found. */
    @FunctionalInterface
    public interface Beans {
        <T> T the(Class<T> type);
    }

    /** Where mails are handed in. */
    public Post post() {
        return new SmtpPost(
                new Nobody(),
                beans.the(Wording.class),
                new PortalAddress("https://portal.example.org"),
                new MailSettings("trialogue@example.org", null),
                beans.the(Clock.class));
    }

    private final class Nobody extends JavaMailSenderImpl {

        @Override
        protected void doSend(MimeMessage[] mails, Object @Nullable [] originals) {
            for (var mail : mails) {
                try {
                    mail.saveChanges();
                    mail.writeTo(OutputStream.nullOutputStream());
                } catch (IOException | jakarta.mail.MessagingException broken) {
                    throw new IllegalStateException(broken);
                }
                each.accept(mail);
            }
        }
    }
}
