package org.trialogue.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.local.ApiClient;
import org.trialogue.search.Query;
import org.trialogue.search.application.Weighed;
import tools.jackson.databind.json.JsonMapper;

/**
 * How good the search is over the test collections in a folder. Each is loaded through the public import and asked through the public search;
 * beside that, by its words alone and by its meaning alone.
 */
final class Quality implements Benchmarks.Benchmark {

    private static final String FOLDER = System.getProperty("collections", "");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Loader LOADER = new Loader();
    private static final int DEPTH = 100;
    private static final Map<String, Double> BARS = Map.of("cranfield", 0.43, "cnil-fr", 0.68, "xquad-es", 0.96);

    @Override
    public void run(Stand stand) throws Exception {
        if (FOLDER.isEmpty()) {
            System.out.println("-Dcollections=FOLDER says where the collections lie, each in a folder of its own.");
            return;
        }
        System.out.println("| collection | documents | questions | by | nDCG@10 | recall@100 | bar |");
        System.out.println("| --- | ---: | ---: | --- | ---: | ---: | --- |");
        for (var collection : collections()) measure(collection, stand);
    }

    private static List<Collection> collections() throws IOException {
        try (var folders = Files.list(Path.of(FOLDER))) {
            var found = new ArrayList<Collection>();
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) found.add(Collection.read(folder));
            return found;
        }
    }

    private static void measure(Collection collection, Stand stand) throws InterruptedException {
        load(collection, stand);
        row(collection, "hybrid", question -> asked(question, collection, stand), BARS.get(collection.name()));
        row(collection, "words alone", question -> weighed(question, collection, stand, 0), null);
        row(collection, "meaning alone", question -> weighed(question, collection, stand, 1), null);
    }

    private static void load(Collection collection, Stand stand) throws InterruptedException {
        var lines = collection.documents().stream()
                .map(document -> JSON.writeValueAsString(Map.of(
                        "externalId", document.id(),
                        "language", collection.language(),
                        "title", document.title(),
                        "summary", "",
                        "text", document.text())))
                .collect(Collectors.joining("\n"));
        var report = client(stand).load(BodyPublishers.ofString(lines)).json();
        if (report.path("refused").asInt(-1) != 0)
            throw new IllegalStateException("not all was taken: " + report.path("refused"));
        while (waiting(stand) > 0) Thread.sleep(500);
        Thread.sleep(1_500); // the index shows what it was given once a second
    }

    private static long waiting(Stand stand) {
        return stand.the(JdbcClient.class)
                .sql("select count(*) from search.entry where not removed and (pending or not meant)")
                .query(Long.class)
                .single();
    }

    private interface Asking {
        List<String> ranked(Collection.Question question);
    }

    private static List<String> asked(Collection.Question question, Collection collection, Stand stand) {
        var parameters = Map.of(
                "q", question.text(),
                "kind", "practice",
                "language", collection.language(),
                "size", Integer.toString(DEPTH));
        return client(stand)
                .get("/api/v1/search", parameters)
                .json()
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("externalId").asString(""))
                .toList();
    }

    private static List<String> weighed(
            Collection.Question question, Collection collection, Stand stand, double weight) {
        var language = collection.language();
        var query =
                new Query(question.text(), "practice", Map.of("language", List.of(language)), 0, Locale.of(language));
        return stand.the(Weighed.class).find(query, DEPTH, OptionalDouble.of(weight)).hits().stream()
                .map(hit -> String.valueOf(hit.externalId()))
                .toList();
    }

    private static ApiClient client(Stand stand) {
        return new ApiClient(HTTP, stand.port(), LOADER.token());
    }

    private static void row(Collection collection, String by, Asking asking, @Nullable Double bar) {
        var judged = collection.questions().stream()
                .filter(question -> !question.relevant().isEmpty())
                .toList();
        var known = collection.documents().stream().map(Collection.Document::id).collect(Collectors.toSet());
        var gain = 0.0;
        var recall = 0.0;
        for (var question : judged) {
            var ranked = new ArrayList<>(asking.ranked(question));
            ranked.removeIf(id -> !known.contains(id));
            gain += Ranked.ndcg(ranked, question.relevant());
            var found = new HashSet<>(ranked);
            found.retainAll(question.relevant().keySet());
            recall += (double) found.size() / question.relevant().size();
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s | %.4f | %.3f | %s |%n",
                collection.name(),
                collection.documents().size(),
                judged.size(),
                by,
                gain / judged.size(),
                recall / judged.size(),
                bar == null ? "" : (gain / judged.size() >= bar ? "held" : "missed") + " (" + bar + ")");
    }
}
