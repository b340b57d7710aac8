package org.trialogue.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.local.ApiClient;
import org.trialogue.local.IndexCrash;
import org.trialogue.local.LocalFailure;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.application.Weighed;
import tools.jackson.databind.json.JsonMapper;

/**
 * How soon a practice is found after it was taken in; then Elasticsearch and the portal are killed in turn while practices are imported, and it is
 * looked whether each that was taken is found, once.
 */
final class ImportCrashes implements Benchmarks.Benchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final int TIMED = 40;
    private static final int BATCH = 20;
    private static final Duration UNDER_LOAD = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Loader loader = new Loader();
    private int written;

    @Override
    public void run(Stand stand) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            timed(stand, new ApiClient(http, stand.port(), loader.token()));
        }
        try (var portal = new OtherPortal()) {
            portal.start();
            var taken = crashing(portal);
            judge(stand, taken);
        }
    }

    private void timed(Stand stand, ApiClient client) throws InterruptedException {
        var millis = new double[TIMED];
        for (var time = -3; time < TIMED; time++) {
            var word = batch(1).getFirst();
            take(client, List.of(word));
            var taken = System.nanoTime();
            while (found(stand, word) == 0) Thread.sleep(10);
            if (time >= 0) millis[time] = (System.nanoTime() - taken) / 1e6;
        }
        Arrays.sort(millis);
        var times = new Times(millis);
        System.out.printf(
                "From taken in to found, %d practices one after the other, ms (bar 2,000): p50 %.0f, p95 %.0f, longest %.0f%n%n",
                TIMED, times.at(0.5), times.at(0.95), times.longest());
    }

    /** The words of what was taken, as far as somebody was told that it was. */
    private List<String> crashing(OtherPortal portal) throws Exception {
        var taken = new ConcurrentLinkedQueue<String>();
        var loading = Thread.ofVirtual().start(() -> load(portal.port(), taken));
        for (var round = 1; round <= ROUNDS; round++) {
            var before = taken.size();
            Thread.sleep(UNDER_LOAD);
            if (round % 2 == 1) IndexCrash.crash();
            else {
                portal.kill();
                portal.start();
            }
            more(taken, taken.size() + BATCH);
            System.err.printf(
                    "round %d: %s killed, %d practices taken%n",
                    round, round % 2 == 1 ? "Elasticsearch" : "portal", taken.size() - before);
        }
        loading.interrupt();
        loading.join();
        return List.copyOf(taken);
    }

    private static void more(ConcurrentLinkedQueue<String> taken, int than) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (taken.size() < than) {
            if (System.nanoTime() > end) throw new IllegalStateException("nothing is taken any more");
            Thread.sleep(100);
        }
    }

    /** A batch that nobody answered is sent again, as a script would. */
    private void load(int port, ConcurrentLinkedQueue<String> taken) {
        try (var http = HttpClient.newHttpClient()) {
            while (!Thread.currentThread().isInterrupted()) {
                var words = batch(BATCH);
                while (!isTaken(new ApiClient(http, port, loader.token()), words)) Thread.sleep(200);
                taken.addAll(words);
                Thread.sleep(50);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isTaken(ApiClient client, List<String> words) {
        try {
            return take(client, words);
        } catch (LocalFailure away) {
            return false;
        }
    }

    private static boolean take(ApiClient client, List<String> words) {
        var lines = words.stream()
                .map(word -> JSON.writeValueAsString(Map.of(
                        "externalId",
                        word,
                        "language",
                        "en",
                        "title",
                        "Inspection of " + word,
                        "summary",
                        "What was learned in " + word,
                        "text",
                        Stand.sentence())))
                .collect(Collectors.joining("\n"));
        var answer = client.load(BodyPublishers.ofString(lines));
        return answer.status() == 200 && answer.json().path("refused").asInt(-1) == 0;
    }

    /** New words that nothing else holds. */
    private List<String> batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(each -> "place" + letters(written++))
                .toList();
    }

    private static String letters(int number) {
        return Integer.toString(1_000_000 + number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining("", "q", "x"));
    }

    private static long found(Stand stand, String word) {
        var found = stand.the(Weighed.class).find(Query.of('"' + word + '"', Locale.ENGLISH), 2, OptionalDouble.of(0));
        return found.source() == Results.Source.INDEX ? found.total() : 0;
    }

    private static void judge(Stand stand, List<String> taken) throws InterruptedException {
        var waiting = stand.the(JdbcClient.class).sql("select awaiting from search.standing()");
        var began = System.nanoTime();
        while (waiting.query(Long.class).single() > 0) Thread.sleep(100);
        Thread.sleep(1_500); // the index shows what it was given once a second
        var times = new ArrayList<Long>();
        for (var word : taken) times.add(found(stand, word));
        System.out.println("| rounds | practices taken | not found | found twice | caught up after, s |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: |");
        System.out.printf(
                "| %d | %d | %d | %d | %.1f |%n",
                ROUNDS,
                taken.size(),
                times.stream().filter(each -> each == 0).count(),
                times.stream().filter(each -> each > 1).count(),
                (System.nanoTime() - began) / 1e9);
    }
}
