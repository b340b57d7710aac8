package org.trialogue.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.MandateId;
import org.trialogue.platform.Affiliation;

/**
 * How long whoever loses the mandate still hears of a text that is open: from the moment at which a secretary asks for the end of the mandate until
 * the socket is closed at the other end, on the portal where that was asked and on another one.
 */
final class Leaving implements Benchmarks.Benchmark {

    private static final int WARM = 3;
    private static final int ROUNDS = Integer.getInteger("rounds", 20);

    @Override
    public void run(Stand stand) throws IOException {
        var text = stand.text(50);
        try (var http = HttpClient.newHttpClient();
                var other = new OtherPortal()) {
            other.start();
            System.out.println("| socket on | p50, ms | p95 | longest | rounds |\n| --- | ---: | ---: | ---: | ---: |");
            print("the portal that was asked", measured(stand, http, text, stand.port()));
            print("another portal", measured(stand, http, text, other.port()));
        }
    }

    private static double[] measured(Stand stand, HttpClient http, TextId text, int port) {
        for (var round = 0; round < WARM; round++) left(stand, http, text, port);
        var taken = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) taken[round] = left(stand, http, text, port);
        Arrays.sort(taken);
        return taken;
    }

    /** One who comes in and loses the mandate: the milliseconds until the socket was closed. */
    private static double left(Stand stand, HttpClient http, TextId text, int port) {
        var member = stand.mandated(UUID.randomUUID().toString(), Affiliation.WORKERS);
        MandateId mandate = stand.mandate(member);
        var ear = new Ear();
        var socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(stand.socket(port, text)), ear)
                .join();
        socket.sendText(hello(stand.ticket(text, member)), true).join();
        ear.heard.orTimeout(20, TimeUnit.SECONDS).join();
        var asked = System.nanoTime();
        stand.ends(mandate);
        var closed = ear.closed.orTimeout(20, TimeUnit.SECONDS).join();
        return (closed - asked) / 1e6;
    }

    private static String hello(String ticket) {
        return "{\"type\":\"hello\",\"v\":1,\"ticket\":\"%s\",\"have\":null,\"inFlight\":null}".formatted(ticket);
    }

    private static void print(String where, double[] sorted) {
        System.out.printf(
                "| %s | %.0f | %.0f | %.0f | %d |%n",
                where, at(sorted, 0.5), at(sorted, 0.95), sorted[sorted.length - 1], sorted.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }

    /** Hears the first frame, which is the welcome, and when the other end closes. */
    private static final class Ear implements WebSocket.Listener {

        private final CompletableFuture<Boolean> heard = new CompletableFuture<>();
        private final CompletableFuture<Long> closed = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            if (last) heard.complete(true);
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(System.nanoTime());
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
