package org.trialogue.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long an edit takes to reach the other editors of one text: the portal, and a Hocuspocus server in the same run. */
final class Propagation implements Benchmarks.Benchmark {

    private static final int PARAGRAPHS = 500;
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final List<Integer> EDITORS = Stream.of(
                    System.getProperty("editors", "10,25,50,100").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final boolean DEFLATE = Boolean.getBoolean("deflate");

    @Override
    public void run(Stand stand) throws IOException {
        System.out.println(
                "| editors | ours p50 | p95 | theirs p50 | p95 | bar |\n| ---: | ---: | ---: | ---: | ---: | --- |");
        var settings = Map.of("paragraphs", PARAGRAPHS, "sentence", Stand.sentence());
        try (var hocuspocus = Node.start("hocuspocus.mjs", settings)) {
            var their = "ws://127.0.0.1:"
                    + JsonMapper.shared()
                            .readTree(hocuspocus.answer())
                            .get("port")
                            .asInt();
            ours(stand, 25, 12, 1);
            theirs(their, 25, 12, 1);
            for (var editors : EDITORS) {
                var portal = ours(stand, editors, 3, SECONDS);
                print(editors, portal, theirs(their, editors, 3, SECONDS));
            }
        }
    }

    private static JsonNode ours(Stand stand, int editors, int warm, int seconds) throws IOException {
        var text = stand.text(PARAGRAPHS);
        var settings = settings(stand.socket(stand.port(), text), editors, warm, seconds);
        stand.members(editors);
        settings.put("tickets", stand.tickets(text, editors));
        return Node.result("propagation.mjs", settings);
    }

    private static JsonNode theirs(String url, int editors, int warm, int seconds) throws IOException {
        return Node.result("propagation.mjs", settings(url, editors, warm, seconds));
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
