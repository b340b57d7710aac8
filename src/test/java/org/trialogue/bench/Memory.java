package org.trialogue.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What an open text with a hundred editors takes of the heap, and whether it stays so while they write. */
final class Memory implements Benchmarks.Benchmark {

    private static final int PARAGRAPHS = 500;
    private static final int EDITORS = 100;
    private static final int MINUTES = Integer.getInteger("minutes", 2);
    private static final int EVERY = Integer.getInteger("every", 1000);
    private static final List<Integer> TEXTS = Stream.of(
                    System.getProperty("texts", "10,50").split(","))
            .map(Integer::valueOf)
            .filter(texts -> texts > 0)
            .toList();
    private static final long LOOK_EVERY = 15_000_000_000L;

    @Override
    public void run(Stand stand) throws IOException {
        stand.members(EDITORS);
        if (!TEXTS.isEmpty()) atRest(stand);
        writing(stand);
    }

    private static void atRest(Stand stand) throws IOException {
        System.out.printf("Texts of %d paragraphs, %d editors in each, at rest:%n%n", PARAGRAPHS, EDITORS);
        System.out.println(
                "| open texts | sockets | heap in use, MB | more for each text, MB |\n| ---: | ---: | ---: | ---: |");
        try (var sitting = Node.start("sitting.mjs", Map.of())) {
            var before = used();
            System.out.printf("| 0 | 0 | %.0f | |%n", before);
            var open = 0;
            for (var texts : TEXTS) {
                var sockets = "0";
                for (; open < texts; open++) sockets = sitting.ask(coming(stand, 0));
                var used = used();
                System.out.printf("| %d | %s | %.0f | %.2f |%n", texts, sockets, used, (used - before) / texts);
            }
        }
    }

    private static void writing(Stand stand) throws IOException {
        System.out.printf(
                "%nOne text, %d editors, one edit each %d ms from each, %d minutes:%n%n", EDITORS, EVERY, MINUTES);
        System.out.println("| second | heap in use, MB |\n| ---: | ---: |");
        try (var sitting = Node.start("sitting.mjs", Map.of())) {
            sitting.ask(coming(stand, EVERY));
            for (int look = 1; look <= MINUTES * 4; look++) {
                LockSupport.parkNanos(LOOK_EVERY);
                System.out.printf("| %d | %.1f |%n", look * 15, used());
            }
            System.out.printf("%nRejected: %s%n", sitting.ask("rejected"));
        }
    }

    private static Map<String, Object> coming(Stand stand, int everyMs) {
        var text = stand.text(PARAGRAPHS);
        return Map.of(
                "url", stand.socket(stand.port(), text),
                "tickets", stand.tickets(text, EDITORS),
                "everyMs", everyMs);
    }

    /** In megabytes, after what nobody holds was collected. */
    private static double used() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / 1e6;
    }
}
