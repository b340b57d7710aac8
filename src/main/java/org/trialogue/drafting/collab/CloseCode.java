package org.trialogue.drafting.collab;

import java.util.Locale;
import org.springframework.web.socket.CloseStatus;

/** Why the server ends a connection. */
enum CloseCode {
    /** A frame that is none of the protocol's. */
    MALFORMED(4400),
    /** No ticket, a used one, an old one, another text's; no good token; or the sign-in has ended. */
    NOT_SIGNED_IN(4401),
    /** No mandate any more. */
    NOT_ALLOWED(4403),
    /** No such text. */
    UNKNOWN_TEXT(4404),
    /** The page is of another release, whose texts have another schema. */
    RELOAD(4426),
    /** No hello, or nothing at all for too long. */
    SILENT(4408),
    /** More than a person could type, a second change before the first was answered, or read too slowly. */
    TOO_MUCH(4429),
    /** Something broke here; what was sent is kept or not, and {@code inFlight} tells which. */
    BROKEN(1011);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    CloseStatus status() {
        return new CloseStatus(number, key());
    }

    /** The word used on the wire and in text keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
