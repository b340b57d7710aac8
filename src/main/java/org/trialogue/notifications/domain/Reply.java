package org.trialogue.notifications.domain;

import java.util.regex.Pattern;
import org.trialogue.notifications.domain.Outcome.Deferred;
import org.trialogue.notifications.domain.Outcome.Refused;

/**
 * What a mail server says of an address: a code of three digits (RFC 5321) and, in its text, often one of three numbers (RFC 3463).
 */
public record Reply(int code, String text) {

    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** What it means for the mail: a full mailbox or a rule of the server may pass, a mailbox that is none does not. */
    public Outcome outcome() {
        if (code >= 400 && code < 500) return new Deferred(text);
        return new Refused(hard(text, code == 550 || code == 551 || code == 553), text);
    }

    /** Whether such a status says that there is no such mailbox, or that it takes no mail any more. */
    public static boolean hard(String status, boolean otherwise) {
        var found = ENHANCED.matcher(status);
        if (!found.find()) return otherwise;
        var subject = found.group(2);
        var detail = found.group(3);
        return "5".equals(found.group(1))
                && ("1".equals(subject) && !"0".equals(detail) || "2".equals(subject) && "1".equals(detail));
    }
}
