package org.trialogue.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long an edit takes to reach the other editors of one text: the portal, and a Hocuspocus server in the same run. Once until it
 * stands in the text of each other editor, with the clients that their authors deliver, theirs with an editor on its document and
 * without; once until each has the frame, with clients that do nothing else.
 */
final class Propagation implements Benchmarks.Benchmark {

    private static final int PARAGRAPHS = 500;
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final List<Integer> EDITORS = Stream.of(
                    System.getProperty("editors", "10,25,50,100").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final List<String> CLIENTS =
            List.of(System.getProperty("clients", "whole,bare").split(","));
    private static final boolean DEFLATE = Boolean.getBoolean("deflate");

    @Override
    public void run(Stand stand) throws IOException {
        var settings = Map.of("paragraphs", PARAGRAPHS, "sentence", Stand.sentence());
        try (var hocuspocus = Node.start("hocuspocus.mjs", settings)) {
            var their = "ws://127.0.0.1:"
                    + JsonMapper.shared()
                            .readTree(hocuspocus.answer())
                            .get("port")
                            .asInt();
            System.out.println(new Committing(stand).line());
            for (var clients : CLIENTS) table(stand, their, "whole".equals(clients));
        }
    }

    private static void table(Stand stand, String their, boolean whole) throws IOException {
        var peers = whole ? List.of(Peer.EDITORS, Peer.DOCUMENTS) : List.of(Peer.SOCKETS);
        System.out.printf("%nPropagation, %s clients%n%n| editors | ours p50 | p95 |", whole ? "whole" : "bare");
        for (var peer : peers) System.out.printf(" %s p50 | p95 | bar |", peer.words);
        System.out.printf("%n| ---: | ---: | ---: |%s%n", " ---: | ---: | --- |".repeat(peers.size()));
        ours(stand, 25, 12, 1, whole);
        for (var peer : peers) theirs(their, 25, 12, 1, peer);
        for (var editors : EDITORS) {
            var portal = ours(stand, editors, 3, SECONDS, whole);
            System.out.printf("| %d | %.1f | %.1f |", editors, at(portal, "p50"), at(portal, "p95"));
            for (var peer : peers) print(editors, peer, portal, theirs(their, editors, 3, SECONDS, peer));
            System.out.println();
        }
    }

    /** With which clients the other server is measured. */
    private enum Peer {
        EDITORS("their editors"),
        DOCUMENTS("their documents"),
        SOCKETS("theirs");

        private final String words;

        Peer(String words) {
            this.words = words;
        }
    }

    private static JsonNode ours(Stand stand, int editors, int warm, int seconds, boolean whole) throws IOException {
        var text = stand.text(PARAGRAPHS);
        var settings = settings(stand.socket(stand.port(), text), editors, warm, seconds);
        stand.members(editors);
        settings.put("tickets", stand.tickets(text, editors));
        settings.put("whole", whole);
        return Node.result("propagation.mjs", settings);
    }

    private static JsonNode theirs(String url, int editors, int warm, int seconds, Peer peer) throws IOException {
        var settings = settings(url, editors, warm, seconds);
        settings.put("whole", peer != Peer.SOCKETS);
        settings.put("edited", peer == Peer.EDITORS);
        return Node.result("propagation.mjs", settings);
    }

    private static Map<String, Object> settings(String url, int editors, int warm, int seconds) {
        var settings = new HashMap<String, Object>();
        settings.put("url", url);
        settings.put("editors", editors);
        settings.put("everyMs", 250);
        settings.put("warmSeconds", warm);
        settings.put("seconds", seconds);
        settings.put("deflate", DEFLATE);
        return settings;
    }

    private static void print(int editors, Peer peer, JsonNode ours, JsonNode theirs) {
        var held = at(ours, "p95") <= at(theirs, "p95");
        System.out.printf(" %.1f | %.1f | %s |", at(theirs, "p50"), at(theirs, "p95"), held ? "held" : "missed");
        System.err.printf("%d: ours %s%n%d: %s %s%n", editors, ours, editors, peer.words, theirs);
    }

    private static double at(JsonNode result, String share) {
        return result.get(share).asDouble();
    }
}
