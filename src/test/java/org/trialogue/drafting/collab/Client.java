package org.trialogue.drafting.collab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.TextId;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import org.trialogue.prosemirror.StepReader;
import org.trialogue.prosemirror.StepResult.Applied;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client written from the protocol's description: keeps the confirmed text, and sends changes made on it. */
final class Client implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final WebSocket socket;
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final List<JsonNode> passed = new ArrayList<>();
    private @Nullable Node doc;
    private int version = -1;

    private Client(WebSocket.Builder builder, int port, TextId text) {
        var address = URI.create("ws://localhost:" + port + "/collab/" + text);
        socket = builder.buildAsync(address, new Ear()).join();
    }

    static Client knocking(int port, TextId text) {
        return new Client(HTTP.newWebSocketBuilder(), port, text);
    }

    static Client from(String origin, int port, TextId text) {
        return new Client(HTTP.newWebSocketBuilder().header("Origin", origin), port, text);
    }

    /** Comes in with a ticket and takes the welcome. */
    static Client in(int port, TextId text, String ticket) {
        var client = knocking(port, text);
        client.say(hello(ticket, null, null));
        client.welcomed();
        return client;
    }

    static String hello(String ticket, @Nullable Integer have, @Nullable UUID inFlight) {
        return "{\"type\":\"hello\",\"v\":1,\"ticket\":\"%s\",\"have\":%s,\"inFlight\":%s}"
                .formatted(ticket, have, inFlight == null ? null : "\"" + inFlight + "\"");
    }

    static String bearing(String token) {
        return "{\"type\":\"hello\",\"v\":1,\"bearer\":%s,\"have\":null,\"inFlight\":null}"
                .formatted(JSON.writeValueAsString(token));
    }

    /** A commit that types letters at a position of the text of a version. */
    static String typing(UUID commitId, int base, int at, String letters) {
        return commit(
                commitId,
                base,
                "[[{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}}]]"
                        .formatted(at, at, letters));
    }

    static String commit(UUID commitId, int base, String groups) {
        return "{\"type\":\"commit\",\"commitId\":\"%s\",\"base\":%d,\"groups\":%s}".formatted(commitId, base, groups);
    }

    /** Says something; that the other end is gone shows in the closing code. */
    void say(String frame) {
        socket.sendText(frame, true).exceptionally(gone -> socket).join();
    }

    JsonNode welcomed() {
        var welcome = next("welcome");
        var snapshot = welcome.get("snapshot");
        if (!snapshot.isNull()) doc = DocumentReader.read(Schema.document(), snapshot, Limits.DOCUMENT);
        version = welcome.get("version").asInt();
        return welcome;
    }

    /** The next frame of a kind; what changes the text on the way to it is taken in. */
    JsonNode next(String type) {
        while (true) {
            var frame = next();
            if (frame.get("type").asString().equals(type)) return frame;
        }
    }

    /** Whether a frame of a kind comes before the other end closes. */
    boolean answers(String type) {
        try {
            while (true) {
                var frame = frames.poll(20, TimeUnit.MILLISECONDS);
                if (frame != null && frame.get("type").asString().equals(type)) return true;
                if (frame == null && closed.isDone()) return false;
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The next frame of either kind. */
    JsonNode either(String one, String other) {
        while (true) {
            var frame = next();
            var type = frame.get("type").asString();
            if (type.equals(one) || type.equals(other)) return frame;
        }
    }

    /** Follows the text up to a version. */
    Client until(int reached) {
        while (version < reached) next();
        return this;
    }

    private JsonNode next() {
        try {
            var frame = frames.poll(20, TimeUnit.SECONDS);
            assertThat(frame).as("a frame after %s", passed).isNotNull();
            passed.add(frame);
            take(frame);
            return frame;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void take(JsonNode frame) {
        switch (frame.get("type").asString()) {
            case "commits" ->
                frame.get("list").forEach(commit -> apply(commit.get("version").asInt(), commit.get("steps")));
            case "ack" -> frame.get("groups").forEach(group -> applyAll(group));
            default -> {}
        }
        if (frame.get("type").asString().equals("ack"))
            version = Math.max(version, frame.get("version").asInt());
    }

    private void apply(int number, JsonNode steps) {
        assertThat(number).isEqualTo(version + 1);
        applyAll(steps);
        version = number;
    }

    private void applyAll(JsonNode steps) {
        for (var step : steps) {
            if (step.isNull()) continue;
            if (!(StepReader.read(Schema.document(), step, Limits.STORED).apply(doc()) instanceof Applied(var after)))
                throw new AssertionError("does not apply: " + step);
            doc = after;
        }
    }

    Node doc() {
        return Objects.requireNonNull(doc, "a welcome comes first");
    }

    int version() {
        return version;
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    int closeCode() {
        try {
            return closed.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError("not closed", failed);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(JSON.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }
    }
}
