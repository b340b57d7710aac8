package org.trialogue.notifications.domain;

import java.util.Set;
import java.util.regex.Pattern;
import org.trialogue.notifications.domain.Outcome.Away;
import org.trialogue.notifications.domain.Outcome.Deferred;
import org.trialogue.notifications.domain.Outcome.Refused;

/**
 * What a mail server says of an address: a code of three digits (RFC 5321) and, in its text, often one of three numbers (RFC 3463).
 */
public record Reply(int code, String text) {

    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    /** The server wants to know who is asking, or does not believe it (RFC 4954). */
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(530, 534, 535, 538);

    private static final int CLOSING = 421;

    /** What it means when it is said of an address: a full mailbox or a rule may pass, a mailbox that is none does not. */
    public Outcome ofAddress() {
        return answer(finality());
    }

    /** What it means when it is said of the mail: nothing against its address. */
    public Outcome ofMail() {
        return answer(Finality.PASSING);
    }

    /** What it means when it is said to the sender, before any address was named: nothing against the one it was to go to. */
    public Outcome ofSender() {
        return code < 500 ? answer(Finality.PASSING) : new Away(text);
    }

    private Outcome answer(Finality refused) {
        if (code == CLOSING || NOT_SIGNED_IN.contains(code)) return new Away(text);
        return code < 500 ? new Deferred(text) : new Refused(refused, text);
    }

    private Finality finality() {
        if (hard(text)) return Finality.FINAL;
        var explained = ENHANCED.matcher(text).find();
        return NO_SUCH_MAILBOX.contains(code) && !explained ? Finality.DOUBTFUL : Finality.PASSING;
    }

    /** Whether such a status says that there is no such mailbox, or that it takes no mail any more. */
    public static boolean hard(String status) {
        var found = ENHANCED.matcher(status);
        if (!found.find()) return false;
        var subject = found.group(2);
        var detail = found.group(3);
        return "5".equals(found.group(1))
                && ("1".equals(subject) && !"0".equals(detail) || "2".equals(subject) && "1".equals(detail));
    }
}
