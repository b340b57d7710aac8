package org.trialogue.drafting.collab;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be sent on one socket, in order. Whoever adds to it never waits: a reader too slow for what is said in a text is let go,
 * and comes back for what it missed.
 */
final class Outbox {

    /** Twice what the longest text takes, so that a text that may be written can also be opened. */
    private static final long MOST_WAITING = 8L << 20;

    private final WebSocketSession session;
    private final Queue<String> frames = new ArrayDeque<>();
    private long waiting;
    private boolean sending;
    private @Nullable CloseStatus closing;

    Outbox(WebSocketSession session) {
        this.session = session;
    }

    synchronized void send(String frame) {
        if (closing != null) return;
        frames.add(frame);
        waiting += frame.length();
        if (waiting > MOST_WAITING) {
            frames.clear();
            closing = CloseCode.TOO_MUCH.status();
            Thread.startVirtualThread(this::close);
        } else {
            start();
        }
    }

    /** Closes the socket once what waits has been sent. */
    synchronized void close(CloseCode code) {
        if (closing != null) return;
        closing = code.status();
        start();
    }

    private synchronized void start() {
        if (sending) return;
        sending = true;
        Thread.startVirtualThread(this::work);
    }

    private void work() {
        try {
            for (var frame = next(); frame != null; frame = next()) session.sendMessage(new TextMessage(frame));
        } catch (IOException | IllegalStateException gone) {
            close(CloseCode.BROKEN);
            close();
        }
    }

    private synchronized @Nullable String next() {
        var frame = frames.poll();
        if (frame != null) {
            waiting -= frame.length();
        } else {
            sending = false;
            if (closing != null) Thread.startVirtualThread(this::close);
        }
        return frame;
    }

    private void close() {
        try {
            session.close(status());
        } catch (IOException | IllegalStateException gone) {
            // it is closed, which is what was wanted
        }
    }

    private synchronized CloseStatus status() {
        return closing == null ? CloseStatus.NORMAL : closing;
    }
}
