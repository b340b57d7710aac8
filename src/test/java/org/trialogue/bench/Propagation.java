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
 * stands in the text of each other editor, with the clients that their authors deliver; once until each has the frame, with clients
 * that do nothing else.
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
            for (var clients : CLIENTS) table(stand, their, "whole".equals(clients));
        }
    }

    private static void table(Stand stand, String their, boolean whole) throws IOException {
        System.out.printf("%nPropagation, %s clients%n%n", whole ? "whole" : "bare");
        System.out.println(
                "| editors | ours p50 | p95 | theirs p50 | p95 | bar |\n| ---: | ---: | ---: | ---: | ---: | --- |");
        ours(stand, 25, 12, 1, whole);
        theirs(their, 25, 12, 1, whole);
        for (var editors : EDITORS) {
            var portal = ours(stand, editors, 3, SECONDS, whole);
            print(editors, portal, theirs(their, editors, 3, SECONDS, whole));
        }
    }

    private static JsonNode ours(Stand stand, int editors, int warm, int seconds, boolean whole) throws IOException {
        var text = stand.text(PARAGRAPHS);
        var settings = settings(stand.socket(stand.port(), text), editors, warm, seconds, whole);
        stand.members(editors);
        settings.put("tickets", stand.tickets(text, editors));
        return Node.result("propagation.mjs", settings);
    }

    private static JsonNode theirs(String url, int editors, int warm, int seconds, boolean whole) throws IOException {
        return Node.result("propagation.mjs", settings(url, editors, warm, seconds, whole));
    }

    private static Map<String, Object> settings(String url, int editors, int warm, int seconds, boolean whole) {
        var settings = new HashMap<String, Object>();
        settings.put("url", url);
        settings.put("editors", editors);
        settings.put("everyMs", 250);
        settings.put("warmSeconds", warm);
        settings.put("seconds", seconds);
        settings.put("deflate", DEFLATE);
        settings.put("whole", whole);
        return settings;
    }

    private static void print(int editors, JsonNode ours, JsonNode theirs) {
        System.out.printf(
                "| %d | %.1f | %.1f | %.1f | %.1f | %s |%n",
                editors,
                ours.get("p50").asDouble(),
                ours.get("p95").asDouble(),
                theirs.get("p50").asDouble(),
                theirs.get("p95").asDouble(),
                ours.get("p95").asDouble() <= theirs.get("p95").asDouble() ? "held" : "missed");
        System.err.printf("%d: ours %s%n%d: theirs %s%n", editors, ours, editors, theirs);
    }
}
