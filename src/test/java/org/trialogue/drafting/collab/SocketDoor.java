package org.trialogue.drafting.collab;

import java.util.UUID;
import org.trialogue.drafting.TextId;

/** What the editing socket lets somebody do who has a ticket for a text. */
public final class SocketDoor {

    private SocketDoor() {}

    /** Whether it lets them in. */
    public static boolean opens(int port, TextId text, String ticket) {
        try (var client = Client.knocking(port, text)) {
            client.say(Client.hello(ticket, null, null));
            return client.answers("welcome");
        }
    }

    /** A socket that somebody came in by and keeps open. */
    public static Held held(int port, TextId text, String ticket) {
        return new Held(Client.in(port, text, ticket));
    }

    /** One that is kept open. */
    public static final class Held implements AutoCloseable {

        private final Client client;

        private Held(Client client) {
            this.client = client;
        }

        /** Whether the other end has not closed it. */
        public boolean isOpen() {
            return client.isOpen();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /** Whether it takes a letter that they write at a position. */
    public static boolean takes(int port, TextId text, String ticket, int at) {
        try (var client = Client.in(port, text, ticket)) {
            client.say(Client.typing(UUID.randomUUID(), client.version(), at, "x"));
            return client.either("ack", "rejected").get("type").asString().equals("ack");
        }
    }

    /** Sends it what it cannot take, with some words in it, and waits until it has said so each time. */
    public static void stumbles(int port, TextId text, String ticket, String words) {
        try (var client = Client.in(port, text, ticket)) {
            var wrong =
                    "[[{\"stepType\":\"replace\",\"from\":9000,\"to\":9001,\"slice\":{\"content\":[{\"type\":\"%s\"}]}}]]";
            client.say(Client.commit(UUID.randomUUID(), client.version(), wrong.formatted(words)));
            client.either("rejected", "error");
        }
        try (var client = Client.knocking(port, text)) {
            client.say("{\"type\":\"" + words + "\"");
            client.next("error");
        }
    }
}
