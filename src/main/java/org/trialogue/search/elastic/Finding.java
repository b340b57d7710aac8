package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Results;
import org.trialogue.search.domain.Fusion;
import org.trialogue.search.domain.Fusion.Scored;
import org.trialogue.search.domain.Sought;

/**
 * Answers one question: ranks by meaning and by words, makes one ranking of both, and reads what is to be shown of those hits alone. Beyond
 * the depth of the two rankings, what holds the words follows in their order.
 */
final class Finding {

    /** How deep each of the two rankings goes. */
    static final int DEPTH = 100;

    private final ElasticsearchClient client;
    private final String alias;
    private final Sought sought;
    private final boolean counting;

    /** @param counting whether kinds and facets are counted */
    Finding(ElasticsearchClient client, String alias, Sought sought, boolean counting) {
        this.client = client;
        this.alias = alias;
        this.sought = sought;
        this.counting = counting;
    }

    Results results() throws IOException {
        var nearest = nearest();
        var ranking = ranked(Scope.document(), nearest);
        var relaxing = ranking.wordless() && sought.asked().loose().size() > 1;
        if (relaxing) ranking = ranked(Scope.documentRelaxed(), nearest);
        // Where not one word is known, the nearest means nothing.
        if (ranking.wordless() && !nearest.all().isEmpty()) ranking = ranked(Scope.document(), Nearest.NONE);
        var shown = slice(ranking);
        return new Answer(sought, ranking, shown(ranking.scope(), shown)).results(relaxing && ranking.total() > 0);
    }

    private Nearest nearest() throws IOException {
        if (sought.direction().isEmpty() || sought.weight().orElse(1) == 0) return Nearest.NONE;
        var request = new Request(sought, Scope.document());
        var near = new Near(sought.direction().get(), request.among());
        var all = scored(client.search(near.on(alias), Answer.Document.class));
        if (all.isEmpty() || !request.isNarrowed()) return new Nearest(all, all);
        var chosen = keys(scored(client.search(request.narrowed(alias, keys(all)), Answer.Document.class)));
        return new Nearest(
                all, all.stream().filter(each -> chosen.contains(each.key())).toList());
    }

    private Ranking ranked(Scope scope, Nearest nearest) throws IOException {
        var response = client.search(
                new Request(sought, scope).ranking(alias, keys(nearest.all()), counting), Answer.Document.class);
        return new Ranking(scope, nearest, response, MeaningWeight.looksUp(sought));
    }

    private List<Scored> slice(Ranking ranking) throws IOException {
        var order = fused(ranking);
        if (sought.query().order() != Order.RELEVANCE) return ordered(ranking, order);
        var slice = sought.slice();
        var from = Math.min(slice.from(), order.size());
        var shown = new ArrayList<>(order.subList(from, Math.min(from + slice.size(), order.size())));
        var left = slice.size() - shown.size();
        if (left > 0 && ranking.total() > order.size()) shown.addAll(following(ranking, order, left));
        return shown;
    }

    private List<Scored> fused(Ranking ranking) {
        return Fusion.of(
                ranking.words(),
                ranking.nearest().ranking(),
                sought.weight().orElseGet(() -> MeaningWeight.of(sought, ranking)),
                ranking.unmeant());
    }

    /** Another order than that of the scores, which each hit keeps as far as it was ranked. */
    private List<Scored> ordered(Ranking ranking, List<Scored> best) throws IOException {
        var scores = best.stream().collect(Collectors.toMap(Scored::key, Scored::score));
        var request = new Request(sought, ranking.scope())
                .ordered(alias, keys(ranking.nearest().all()));
        return client.search(request, Answer.Document.class).hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.id()))
                .map(key -> new Scored(key, scores.getOrDefault(key, 0.0)))
                .toList();
    }

    private List<Scored> following(Ranking ranking, List<Scored> order, int left) throws IOException {
        var near = keys(ranking.near());
        var before = ranking.words().hits().stream()
                .filter(each -> !near.contains(each.key()))
                .count();
        var from = (int) before + Math.max(0, sought.slice().from() - order.size());
        var request = new Request(sought, ranking.scope()).following(alias, near, from, left);
        return scored(client.search(request, Answer.Document.class)).stream()
                .map(each -> new Scored(each.key(), 0))
                .toList();
    }

    private List<Answer.Found> shown(Scope scope, List<Scored> shown) throws IOException {
        if (shown.isEmpty()) return List.of();
        var request = new Request(sought, scope)
                .showing(alias, shown.stream().map(Scored::key).toList());
        var read = client.search(request, Answer.Document.class).hits().hits().stream()
                .collect(Collectors.toMap(hit -> Objects.requireNonNull(hit.id()), hit -> hit));
        return shown.stream()
                .filter(each -> read.containsKey(each.key()))
                .map(each -> new Answer.Found(Objects.requireNonNull(read.get(each.key())), each.score()))
                .toList();
    }

    private static List<Scored> scored(SearchResponse<Answer.Document> response) {
        return response.hits().hits().stream().map(Finding::scored).toList();
    }

    private static Scored scored(Hit<Answer.Document> hit) {
        var score = hit.score();
        return new Scored(Objects.requireNonNull(hit.id()), score == null ? 0 : score);
    }

    private static Set<String> keys(List<Scored> ranking) {
        return ranking.stream().map(Scored::key).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What was ranked.
     *
     * @param response by words; what is near stands in it too, so that it counts what either of them found
     * @param lookedUp whether the question is a word or two
     */
    record Ranking(Scope scope, Nearest nearest, SearchResponse<Answer.Document> response, boolean lookedUp) {

        /** By meaning. */
        List<Scored> near() {
            return nearest.chosen();
        }

        /** By words; what is near and holds none of them has no score. Where something is looked up, holding none is what counts as nothing. */
        Fusion.Ranking words() {
            var hits = scored(response).stream()
                    .filter(each -> nearest.all().isEmpty() || each.score() > 0)
                    .toList();
            return new Fusion.Ranking(
                    hits, lookedUp || hits.isEmpty() ? 0 : hits.getLast().score(), 0);
        }

        /** Of what holds the words, that of which it is not known yet what all of it means. */
        Set<String> unmeant() {
            return response.hits().hits().stream()
                    .filter(hit -> Boolean.TRUE.equals(
                            Objects.requireNonNull(hit.source()).unmeant()))
                    .map(hit -> Objects.requireNonNull(hit.id()))
                    .collect(Collectors.toUnmodifiableSet());
        }

        long total() {
            var total = response.hits().total();
            return total == null ? 0 : total.value();
        }

        /** Whether no document holds the words, whatever the kind and the narrowing. */
        boolean wordless() {
            var worded = Objects.requireNonNull(response.aggregations().get(Request.WORDED));
            return worded.filter().docCount() == 0;
        }
    }
}
