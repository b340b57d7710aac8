package org.trialogue.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How long what is typed takes to be confirmed on lines of 40 to 180 ms there and back, five marks a second from each typist. */
final class Confirmation implements Benchmarks.Benchmark {

    private static final int PARAGRAPHS = 500;
    private static final int BAR = 350;

    @Override
    public void run(Stand stand) throws IOException {
        measured(stand, 20, 10, 1);
        System.out.println(
                "| typists | p50, ms | p95 | longest | typed | bar |\n| ---: | ---: | ---: | ---: | ---: | --- |");
        for (var typists : List.of(5, 20, 80)) {
            var result = measured(stand, typists, 3, Integer.getInteger("seconds", 15));
            var p95 = result.get("p95").asDouble();
            System.out.printf(
                    "| %d | %.0f | %.0f | %.0f | %d | %s |%n",
                    typists,
                    result.get("p50").asDouble(),
                    p95,
                    result.get("max").asDouble(),
                    result.get("edits").asInt(),
                    p95 <= BAR ? "held (" + BAR + ")" : "missed (" + BAR + ")");
            System.err.println(typists + ": " + result);
        }
    }

    private static tools.jackson.databind.JsonNode measured(Stand stand, int typists, int warm, int seconds)
            throws IOException {
        var text = stand.text(PARAGRAPHS);
        stand.members(typists);
        return Node.result(
                "confirmation.mjs",
                Map.of(
                        "url",
                        stand.socket(stand.port(), text),
                        "editors",
                        typists,
                        "tickets",
                        stand.tickets(text, typists),
                        "everyMs",
                        200,
                        "warmSeconds",
                        warm,
                        "seconds",
                        seconds,
                        "shortest",
                        40,
                        "longest",
                        180));
    }
}
