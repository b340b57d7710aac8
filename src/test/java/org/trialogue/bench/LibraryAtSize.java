package org.trialogue.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.local.SharedServices;
import org.trialogue.platform.MemberId;
import org.trialogue.search.Query;
import org.trialogue.search.Results;
import org.trialogue.search.Search;
import org.trialogue.search.application.Rebuild;
import org.trialogue.search.application.Weighed;
import tools.jackson.databind.json.JsonMapper;

/** What the search does with a great many practices: how fast they are indexed, how large that is, and how long searchers wait. */
final class LibraryAtSize implements Benchmarks.Benchmark {

    private static final int SEARCHERS = Integer.getInteger("searchers", 20);
    private static final int SECONDS = Integer.getInteger("seconds", 60);
    /** Until Elasticsearch and the portal have been compiled; what is asked then does not count. */
    private static final int WARM = 45;

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

    private interface Asking {
        Results asked(Query query, MemberId by);
    }

    @Override
    public void run(Stand stand) throws Exception {
        idle(stand);
        try (var practices = new ManyPractices(stand)) {
            System.out.println("| what | practices | seconds | passages a second |\n| --- | ---: | ---: | ---: |");
            row("kept in the database", Times.of(practices::write));
            row("indexed", Times.of(() -> idle(stand)));
            row("built anew", Times.of(() -> stand.the(Rebuild.class).run()));
            idle(stand);
            System.out.printf("%nThe index: %,d MB%n%n", size() / 1_000_000);
            searching(stand, practices.words());
        }
    }

    private static void row(String what, Duration took) {
        var seconds = took.toMillis() / 1e3;
        System.out.printf(
                "| %s | %,d | %.1f | %,.0f |%n",
                what, ManyPractices.PRACTICES, seconds, ManyPractices.PRACTICES * ManyPractices.PASSAGES / seconds);
    }

    /** Until nothing waits to be indexed or understood. */
    private static void idle(Stand stand) throws InterruptedException {
        var waiting = stand.the(JdbcClient.class).sql("select (awaiting + unmeant) from search.standing()");
        while (waiting.query(Long.class).single() > 0) Thread.sleep(200);
    }

    private static long size() throws Exception {
        var url = SharedServices.get().property("spring.elasticsearch.uris") + "/trialogue-*/_stats/store,docs";
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .at("/_all/primaries/store/size_in_bytes")
                    .asLong();
        }
    }

    private static void searching(Stand stand, List<String> words) throws InterruptedException {
        System.out.printf(
                "%d searchers with a question each %d s, for %d s, facets with each answer:%n%n",
                SEARCHERS, EVERY.toSeconds(), SECONDS);
        System.out.println("""
                | by | questions | p50, ms | p95 | p99 | longest | found nothing | of a processor for each, ms |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |""");
        var search = stand.the(Search.class);
        var weighed = stand.the(Weighed.class);
        Asking hybrid = (query, by) -> search.answer(query, Optional.of(by), 0, Query.PAGE);
        Asking keyword = (query, by) -> weighed.find(query, Query.PAGE, OptionalDouble.of(0));
        asked(stand, words, hybrid, WARM, 1);
        row(stand, words, "words and meaning", hybrid, 2);
        row(stand, words, "words alone", keyword, 3);
    }

    private static void row(Stand stand, List<String> words, String by, Asking asking, int draw)
            throws InterruptedException {
        var before = Processors.now();
        var answers = asked(stand, words, asking, SECONDS, draw);
        print(by, answers, Processors.now().since(before, answers.size()));
    }

    /** How long an answer took, and whether anything was found. */
    private record Answer(double millis, boolean found) {}

    /** @param draw each has questions of its own, so that none was asked before */
    private static List<Answer> asked(Stand stand, List<String> words, Asking asking, int seconds, int draw)
            throws InterruptedException {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var members = stand.members(SEARCHERS);
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < SEARCHERS; number++) {
            var searcher = number;
            var random = new Random(draw * SEARCHERS + number);
            threads.add(Thread.ofVirtual()
                    .start(() -> searching(members.get(searcher), searcher, random, words, asking, seconds, answers)));
        }
        for (var thread : threads) thread.join();
        return List.copyOf(answers);
    }

    private static void searching(
            MemberId member,
            int number,
            Random random,
            List<String> words,
            Asking asking,
            int seconds,
            ConcurrentLinkedQueue<Answer> answers) {
        var next = System.nanoTime() + EVERY.toNanos() * number / SEARCHERS;
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (; next < end; next += EVERY.toNanos()) {
            pause(next);
            var query = Query.of(question(random, words), LANGUAGES.get(number % LANGUAGES.size()));
            var found = asking.asked(query, member);
            if (found.source() != Results.Source.INDEX) throw new IllegalStateException("the index did not answer");
            answers.add(new Answer((System.nanoTime() - next) / 1e6, found.total() > 0));
        }
    }

    /** From when a question was to be asked its answer is waited for, even where the one before was still under way then. */
    private static void pause(long until) {
        var left = until - System.nanoTime();
        if (left > 0) LockSupport.parkNanos(left);
    }

    private static String question(Random random, List<String> words) {
        var question = new StringBuilder(words.get(random.nextInt(words.size())));
        for (var more = random.nextInt(3); more > 0; more--)
            question.append(' ').append(words.get(random.nextInt(words.size())));
        return question.toString();
    }

    private static void print(String by, List<Answer> answers, String used) {
        var millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
        var times = new Times(Arrays.copyOf(millis, millis.length));
        System.out.printf(
                "| %s | %,d | %.0f | %.0f | %.0f | %.0f | %d | %s |%n",
                by,
                millis.length,
                times.at(0.5),
                times.at(0.95),
                times.at(0.99),
                times.longest(),
                answers.stream().filter(answer -> !answer.found()).count(),
                used);
    }
}
