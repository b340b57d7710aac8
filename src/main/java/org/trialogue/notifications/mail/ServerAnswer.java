package org.trialogue.notifications.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.trialogue.notifications.domain.Outcome;
import org.trialogue.notifications.domain.Outcome.Away;
import org.trialogue.notifications.domain.Outcome.Deferred;
import org.trialogue.notifications.domain.Outcome.Refused;
import org.trialogue.notifications.domain.Reply;

/** What a failure to send means: something about the address, something about the mail, or that there is no server to talk to. */
final class ServerAnswer {

    private static final int CLOSING = 421;

    private ServerAnswer() {}

    /** Reads all that the failure holds: what is said of the address says most. */
    static Outcome to(MailException failed) {
        var causes = causes(failed);
        return ofAddress(causes).or(() -> ofMail(causes)).orElseGet(() -> new Away(said(causes.getLast())));
    }

    private static Optional<Outcome> ofAddress(List<Throwable> causes) {
        return causes.stream()
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .filter(address -> address.getReturnCode() >= 400)
                .findFirst()
                .map(address -> answered(
                        address.getReturnCode(),
                        new Reply(address.getReturnCode(), said(address)).outcome(),
                        said(address)));
    }

    /** A mail that is refused as such says nothing against its address. */
    private static Optional<Outcome> ofMail(List<Throwable> causes) {
        return causes.stream()
                .filter(SMTPSendFailedException.class::isInstance)
                .map(SMTPSendFailedException.class::cast)
                .filter(mail -> mail.getReturnCode() >= 400)
                .findFirst()
                .map(mail -> answered(
                        mail.getReturnCode(),
                        mail.getReturnCode() < 500 ? new Deferred(said(mail)) : new Refused(false, said(mail)),
                        said(mail)));
    }

    private static Outcome answered(int code, Outcome otherwise, String said) {
        return code == CLOSING ? new Away(said) : otherwise;
    }

    /** Every failure within a failure, the outermost first. */
    private static List<Throwable> causes(MailException failed) {
        var found = new ArrayList<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(failed));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.contains(next)) continue;
            found.add(next);
            offer(open, next.getCause());
            if (next instanceof MailSendException sending) open.addAll(List.of(sending.getMessageExceptions()));
            if (next instanceof MessagingException messaging) offer(open, messaging.getNextException());
        }
        return found;
    }

    private static void offer(ArrayDeque<Throwable> open, @Nullable Throwable next) {
        if (next != null) open.add(next);
    }

    private static String said(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.strip();
    }
}
