package org.trialogue.drafting.collab;

import java.util.Optional;
import org.springframework.web.socket.TextMessage;

/**
 * Puts a frame together from its parts as they come. A container that gathers whole frames sets aside the room of the largest for each
 * connection, whether one ever comes or not; nearly all of ours are short.
 */
final class Incoming {

    private final StringBuilder parts = new StringBuilder();
    private long bytes;

    /** More than a frame may hold. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** The frame, once its last part is here. */
    synchronized Optional<String> take(TextMessage part) throws TooLarge {
        bytes += part.getPayloadLength();
        if (bytes > CollabSocket.LARGEST_FRAME) {
            forget();
            throw new TooLarge();
        }
        parts.append(part.getPayload());
        if (!part.isLast()) return Optional.empty();
        var frame = parts.toString();
        forget();
        bytes = 0;
        return Optional.of(frame);
    }

    private void forget() {
        parts.setLength(0);
        parts.trimToSize();
    }
}
