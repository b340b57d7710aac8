package org.trialogue.notifications.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.trialogue.notifications.domain.Outcome;
import org.trialogue.notifications.domain.Outcome.Away;
import org.trialogue.notifications.domain.Reply;

/** What a failure to send means: something about the address, about the mail, or about the server. */
final class ServerAnswer {

    /** The commands under which the words of a mail go over. */
    private static final Set<String> CONTENT = Set.of("DATA", ".");

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
                .map(address -> new Reply(address.getReturnCode(), said(address)).ofAddress());
    }

    /** Refused are a mail's words, or whoever sends it: then no mail would fare better. */
    private static Optional<Outcome> ofMail(List<Throwable> causes) {
        return causes.stream()
                .filter(SMTPSendFailedException.class::isInstance)
                .map(SMTPSendFailedException.class::cast)
                .filter(mail -> mail.getReturnCode() >= 400)
                .findFirst()
                .map(mail -> {
                    var reply = new Reply(mail.getReturnCode(), said(mail));
                    return CONTENT.contains(mail.getCommand()) ? reply.ofMail() : reply.ofSender();
                });
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
        return message == null
                ? failure.getClass().getSimpleName()
                : message.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
