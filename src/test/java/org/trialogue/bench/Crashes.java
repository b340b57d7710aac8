package org.trialogue.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.trialogue.drafting.TextId;
import org.trialogue.local.DatabaseCrash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kills the portal and PostgreSQL in turn while members write, and looks whether what was confirmed is there, once. */
final class Crashes implements Benchmarks.Benchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final int EDITORS = 8;
    private static final long UNDER_LOAD = 2_000_000_000L;
    private static final Path RESULTS = Path.of("target/crashes.json");

    @Override
    public void run(Stand stand) throws IOException {
        var text = stand.text(50);
        stand.members(EDITORS);
        var tickets = tickets(stand, text);
        Files.deleteIfExists(RESULTS);
        try (var portal = new OtherPortal()) {
            portal.start();
            var settings = Map.of(
                    "url",
                    stand.socket(portal.port(), text),
                    "ticketUrl",
                    "http://127.0.0.1:" + tickets.getAddress().getPort() + "/",
                    "editors",
                    EDITORS,
                    "everyMs",
                    100,
                    "results",
                    RESULTS.toAbsolutePath().toString());
            try (var load = Node.start("crashing.mjs", settings)) {
                load.answer();
                for (int round = 1; round <= ROUNDS; round++) round(round, portal, load);
                load.ask("stop");
            }
        } finally {
            tickets.stop(0);
        }
        judge(stand, text, JsonMapper.shared().readTree(Files.readString(RESULTS)));
    }

    private static void round(int round, OtherPortal portal, Node load) throws IOException {
        var before = Integer.parseInt(load.ask("count"));
        LockSupport.parkNanos(UNDER_LOAD);
        var confirmed = Integer.parseInt(load.ask("count"));
        if (round % 2 == 1) {
            portal.kill();
            portal.start();
        } else {
            DatabaseCrash.crash();
        }
        await(load, confirmed);
        System.err.printf(
                "round %d: %s killed, %d commits confirmed in the 2 s before%n",
                round, round % 2 == 1 ? "portal" : "PostgreSQL", confirmed - before);
    }

    /** Until the editors are back at work. */
    private static void await(Node load, int confirmed) throws IOException {
        for (int i = 0; i < 600; i++) {
            if (Integer.parseInt(load.ask("count")) > confirmed + EDITORS) return;
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("the editors did not come back within a minute");
    }

    /** Tickets come from the portal of this process, which shares the database and outlives the one that is killed. */
    private static HttpServer tickets(Stand stand, TextId text) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> give(stand, text, exchange));
        server.start();
        return server;
    }

    private static void give(Stand stand, TextId text, HttpExchange exchange) throws IOException {
        try {
            var member = stand.members(EDITORS)
                    .get(Integer.parseInt(exchange.getRequestURI().getPath().substring(1)));
            var ticket = stand.ticket(text, member).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, ticket.length);
            exchange.getResponseBody().write(ticket);
        } catch (RuntimeException down) {
            exchange.sendResponseHeaders(503, -1);
        } finally {
            exchange.close();
        }
    }

    private static void judge(Stand stand, TextId text, JsonNode results) {
        var kept = new Kept(stand, text);
        var lost = 0;
        var moved = 0;
        for (var each : results.get("acked")) {
            var version = kept.versionOf(each.get("commitId").asString());
            if (version == null) lost++;
            else if (version != each.get("version").asInt()) moved++;
        }
        var marks = marks(results);
        var times = kept.times(marks.keySet().stream().toList());
        System.out.println(
                "| rounds | commits confirmed | lost | at another version | marks in the text | missing | doubled |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        System.out.printf(
                "| %d | %d | %d | %d | %d | %d | %d |%n",
                ROUNDS,
                results.get("acked").size(),
                lost,
                moved,
                marks.size(),
                times.values().stream().filter(count -> count == 0).count(),
                times.values().stream().filter(count -> count > 1).count());
        System.out.printf(
                "%nRejected %d; every editor's last commit answered: %s; versions without a gap: %s%n",
                results.get("rejected").asInt(), results.get("settled").asBoolean(), kept.isWhole());
    }

    private static Map<String, Boolean> marks(JsonNode results) {
        var marks = new HashMap<String, Boolean>();
        for (var each : results.get("acked"))
            for (var mark : List.of(each.get("text").asString().split("(?=§)"))) marks.put(mark, true);
        return marks;
    }
}
