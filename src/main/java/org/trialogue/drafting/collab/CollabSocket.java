package org.trialogue.drafting.collab;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.collab.ClientMessage.Change;
import org.trialogue.drafting.collab.ClientMessage.Cursor;
import org.trialogue.drafting.collab.ClientMessage.Hello;
import org.trialogue.drafting.collab.ClientMessage.Ping;
import org.trialogue.drafting.collab.ClientMessage.Resync;
import org.trialogue.drafting.collab.Connection.Guest;

/** The editing socket: reads frames and hands them on. Whoever breaks the protocol is told so and let go; nobody else notices. */
@Component
class CollabSocket extends TextWebSocketHandler {

    /** How much one frame may hold, in bytes; a larger one closes the socket with 1009. */
    static final int LARGEST_FRAME = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(CollabSocket.class);

    private final Reception reception;
    private final OpenTexts texts;
    private final Frames frames;
    private final Clock clock;
    private final Map<String, Seated> connections = new ConcurrentHashMap<>();

    CollabSocket(Reception reception, OpenTexts texts, Frames frames, Clock clock) {
        this.reception = reception;
        this.texts = texts;
        this.frames = frames;
        this.clock = clock;
    }

    private record Seated(Connection connection, Incoming incoming, Optional<OpenText> text) {}

    /** The container keeps no more than a part at a time for each connection. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var connection = new Connection(new Outbox(session), new Pace(clock), clock.instant());
        connections.put(session.getId(), new Seated(connection, new Incoming(), Optional.empty()));
        if (text(session).isEmpty()) end(connection, CloseCode.UNKNOWN_TEXT);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var seated = connections.get(session.getId());
        if (seated == null || seated.connection().over()) return;
        seated.connection().hears(clock.instant());
        try {
            seated.incoming().take(message).ifPresent(frame -> hear(session, seated, frame));
        } catch (Incoming.TooLarge tooLarge) {
            close(session);
        }
    }

    private void hear(WebSocketSession session, Seated seated, String frame) {
        var connection = seated.connection();
        if (!connection.pace().allows()) {
            end(connection, CloseCode.TOO_MUCH);
            return;
        }
        try {
            var said = FrameReader.read(frame);
            if (seated.text().isPresent()) hear(seated.text().get(), connection, said);
            else enter(session, connection, said);
        } catch (Malformed wrong) {
            end(connection, CloseCode.MALFORMED);
        } catch (RuntimeException failed) {
            LOG.warn("an editing socket could not be served", failed);
            end(connection, CloseCode.BROKEN);
        }
    }

    private static void close(WebSocketSession session) {
        try {
            session.close(CloseStatus.TOO_BIG_TO_PROCESS);
        } catch (IOException gone) {
            LOG.debug("it is closed, which is what was wanted", gone);
        }
    }

    /** Lets go of strangers who did not come in, and of guests who have fallen silent. */
    void look(Instant now) {
        for (var seated : connections.values()) {
            var connection = seated.connection();
            if (!connection.over() && connection.silent(now)) end(connection, CloseCode.SILENT);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var seated = connections.remove(session.getId());
        if (seated != null) seated.text().ifPresent(text -> texts.leave(text, seated.connection()));
    }

    private void enter(WebSocketSession session, Connection connection, ClientMessage said) throws Malformed {
        if (!(said instanceof Hello hello)) throw new Malformed("hello comes first");
        switch (reception.admit(text(session).orElseThrow(() -> new Malformed("no text")), hello)) {
            case Reception.Welcome(var guest) -> {
                connection.seats(guest);
                connections.computeIfPresent(
                        session.getId(),
                        (id, stranger) -> new Seated(
                                connection, stranger.incoming(), Optional.of(texts.enter(connection, guest, hello))));
            }
            case Reception.TurnedAway(var why) -> end(connection, why);
        }
    }

    private void hear(OpenText text, Connection connection, ClientMessage said) throws Malformed {
        switch (said) {
            case Hello again -> throw new Malformed("hello comes once");
            case Change change -> connection.guest().ifPresent(guest -> ask(text, connection, guest, change));
            case Cursor cursor -> text.points(connection, cursor);
            case Resync resync -> text.resync(connection);
            case Ping ping -> connection.send(frames.pong());
        }
    }

    private void ask(OpenText text, Connection connection, Guest guest, Change change) {
        switch (connection.asks(change.commitId())) {
            case TAKEN -> text.submit(new Submission(connection, guest.person().id(), change));
            case WAITS -> {}
            case TOO_EARLY -> end(connection, CloseCode.TOO_MUCH);
        }
    }

    private void end(Connection connection, CloseCode why) {
        connection.end(why, frames.error(why, connection.language()));
    }

    private static Optional<TextId> text(WebSocketSession session) {
        var uri = session.getUri();
        var path = uri == null ? "" : uri.getPath();
        try {
            return Optional.of(new TextId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
