package org.trialogue.drafting.collab;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be sent on one socket, in order. Whoever adds to it never waits: a reader too slow for what is said in a text is let go,
 * and comes back for what it missed. Others' commits that come close together go out together; after them one of the others' cursors, in
 * turn, at its newest place.
 */
final class Outbox {

    /** Twice what the longest text takes, so that a text that may be written can also be opened. */
    private static final long MOST_WAITING = 8L << 20;

    /** So many commits go out in one frame at most. */
    private static final int MOST_TOGETHER = 500;

    /** So many characters of them; a single one may be longer. */
    private static final int LONGEST_TOGETHER = 256 << 10;

    private final WebSocketSession session;
    private final Queue<Piece> pieces = new ArrayDeque<>();
    private final SequencedMap<String, String> cursors = new LinkedHashMap<>();
    private long waiting;
    private int pressing;
    private Duration patience = Duration.ZERO;
    private long told = System.nanoTime();
    private boolean cursorsTurn;
    private boolean sending;
    private @Nullable CloseStatus closing;

    Outbox(WebSocketSession session) {
        this.session = session;
    }

    /**
     * A frame, or a commit in a list to be.
     *
     * @param version that of the commit; 0 for a whole frame
     */
    private record Piece(String text, int version) {

        boolean isCommit() {
            return version > 0;
        }
    }

    /** Adds a frame; nothing that was added before it waits any longer. */
    void send(String frame) {
        add(new Piece(frame, 0));
    }

    /**
     * Adds a commit of somebody else, whose cursor has moved on with it.
     *
     * @param clientId the connection it came by
     * @param commit as it stands in a list
     * @param longest how long after the last commits that were sent it may wait for more of them
     */
    synchronized void tell(int version, String clientId, String commit, Duration longest) {
        patience = longest;
        cursors.remove(clientId);
        add(new Piece(commit, version));
    }

    /** Adds where somebody else's cursor stands, in place of what was not yet sent of that. */
    synchronized void point(String clientId, String frame, Duration longest) {
        if (closing != null) return;
        patience = longest;
        cursors.put(clientId, frame);
        start();
    }

    /** Somebody has left: their cursor is not spoken of any more. */
    synchronized void forget(String clientId) {
        cursors.remove(clientId);
    }

    /** Closes the socket once what waits has been sent. */
    synchronized void close(CloseCode code) {
        if (closing != null) return;
        closing = code.status();
        cursors.clear();
        start();
    }

    private synchronized void add(Piece piece) {
        if (closing != null) return;
        pieces.add(piece);
        waiting += piece.text().length();
        if (!piece.isCommit()) pressing++;
        if (waiting > MOST_WAITING) {
            dropped();
            closing = CloseCode.TOO_MUCH.status();
            notifyAll();
            Thread.startVirtualThread(this::close);
        } else {
            start();
        }
    }

    private void dropped() {
        pieces.clear();
        cursors.clear();
        waiting = 0;
        pressing = 0;
    }

    private synchronized void start() {
        if (pressing > 0 || closing != null) notifyAll();
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
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close(CloseCode.BROKEN);
            close();
        }
    }

    private synchronized @Nullable String next() throws InterruptedException {
        if (cursorsTurn && pressing == 0 && !cursors.isEmpty()) return cursor();
        for (var left = left(); left > 0; left = left()) TimeUnit.NANOSECONDS.timedWait(this, left);
        var piece = pieces.poll();
        if (piece == null) return cursor();
        waiting -= piece.text().length();
        if (piece.isCommit()) return together(piece);
        pressing--;
        return piece.text();
    }

    /** How long what is there may still wait, in nanoseconds. */
    private long left() {
        var patient = pressing == 0 && closing == null && !(pieces.isEmpty() && cursors.isEmpty());
        return patient ? told + patience.toNanos() - System.nanoTime() : 0;
    }

    private @Nullable String cursor() {
        cursorsTurn = false;
        var first = cursors.pollFirstEntry();
        if (first != null) {
            told = System.nanoTime();
            return first.getValue();
        }
        sending = false;
        if (closing != null) Thread.startVirtualThread(this::close);
        return null;
    }

    private String together(Piece first) {
        var commits = new ArrayList<String>();
        commits.add(first.text());
        var length = first.text().length();
        for (var piece = pieces.peek(); piece != null && follows(piece, first, commits.size()); piece = pieces.peek()) {
            length += piece.text().length();
            if (length > LONGEST_TOGETHER) break;
            commits.add(piece.text());
            waiting -= piece.text().length();
            pieces.remove();
        }
        told = System.nanoTime();
        cursorsTurn = true;
        return Frames.commits(first.version(), commits);
    }

    private static boolean follows(Piece piece, Piece first, int count) {
        return piece.version() == first.version() + count && count < MOST_TOGETHER;
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
