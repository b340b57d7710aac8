package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Results;
import org.trialogue.search.domain.Fusion;
import org.trialogue.search.domain.Fusion.Scored;
import org.trialogue.search.domain.Sought;

/**
 * Answers one question: ranks by meaning and by words, makes one ranking of both, then counts what was found and reads what is to be shown of those hits
 * alone. Beyond the depth of the two rankings, what holds the words follows in their order.
 */
final class Finding {

    /** How deep each of the two rankings goes. */
    static final int DEPTH = 100;

    private final Several several;
    private final Sought sought;
    private final Request request;

    Finding(Several several, Sought sought) {
        this.several = several;
        this.sought = sought;
        this.request = new Request(sought, Scope.document());
    }

    Results results() throws IOException {
        var found = found();
        var ranking = found.ranking();
        var shown = slice(ranking);
        var asked = showing(ranking, shown);
        asked.add(new Counting(sought, ranking.scope(), keys(ranking.nearest().all())).request());
        var answers = several.answers(asked);
        var counts = Counting.read(answers.getLast());
        return new Answer(sought, ranking, read(shown, answers)).results(counts, found.relaxed() && counts.total() > 0);
    }

    /** What is found alone: nothing is counted. */
    List<org.trialogue.search.Hit> hits() throws IOException {
        var ranking = found().ranking();
        var shown = slice(ranking);
        if (shown.isEmpty()) return List.of();
        return new Answer(sought, ranking, read(shown, several.answers(showing(ranking, shown)))).hits();
    }

    private record Found(Ranking ranking, boolean relaxed) {}

    private Found found() throws IOException {
        var near = near();
        var asked = near.map(Near::request).stream().collect(Collectors.toCollection(ArrayList::new));
        asked.add(request.worded());
        var answers = several.answers(asked);
        var nearest = near.isPresent() ? nearest(scored(answers.getFirst())) : Nearest.NONE;
        var ranking = ranked(request, Scope.document(), nearest, answers.getLast());
        if (!ranking.hits().isEmpty() || isHeld(Scope.document())) return new Found(ranking, false);
        var relaxing = sought.asked().loose().size() > 1;
        if (relaxing) {
            var relaxed = new Request(sought, Scope.documentRelaxed());
            ranking = ranked(relaxed, Scope.documentRelaxed(), nearest, several.answer(relaxed.worded()));
            if (!ranking.hits().isEmpty() || isHeld(Scope.documentRelaxed())) return new Found(ranking, true);
        }
        // Where not one word is known, the nearest means nothing.
        return new Found(ranking.without(), relaxing);
    }

    /** Whether anything that the viewer may see holds the words, of another kind than asked for or narrowed away. */
    private boolean isHeld(Scope scope) throws IOException {
        if (!request.isNarrowed()) return false;
        var total = several.answer(new Request(sought, scope).held()).hits().total();
        return total != null && total.value() > 0;
    }

    private Optional<Near> near() {
        if (sought.weight().orElse(1) == 0) return Optional.empty();
        return sought.direction().map(direction -> new Near(direction, request.among()));
    }

    private Nearest nearest(List<Scored> all) throws IOException {
        if (all.isEmpty() || !request.isNarrowed()) return new Nearest(all, all);
        var chosen = keys(scored(several.answer(request.narrowed(keys(all)))));
        return new Nearest(
                all, all.stream().filter(each -> chosen.contains(each.key())).toList());
    }

    private Ranking ranked(Request request, Scope scope, Nearest nearest, ResponseBody<Answer.Document> response)
            throws IOException {
        var hits = response.hits().hits();
        var lookedUp = MeaningWeight.looksUp(sought);
        if (hits.isEmpty() || request.isUnworded())
            return new Ranking(scope, nearest, worded(hits, Map.of()), lookedUp);
        var passages =
                scored(several.answer(request.weighing(
                                hits.stream().map(hit -> scored(hit).key()).toList())))
                        .stream()
                        .collect(Collectors.toMap(Scored::key, Scored::score));
        return new Ranking(scope, nearest, worded(hits, passages), lookedUp);
    }

    /** By all the words and by those of the best passage, the best first; among equals, by title and key. */
    private static List<Worded> worded(List<Hit<Answer.Document>> hits, Map<String, Double> passages) {
        return hits.stream()
                .map(hit -> Worded.of(hit, passages))
                .sorted(Comparator.comparingDouble(Worded::score)
                        .reversed()
                        .thenComparing(Worded::title)
                        .thenComparing(Worded::key))
                .limit(DEPTH)
                .toList();
    }

    private List<Scored> slice(Ranking ranking) throws IOException {
        var order = fused(ranking);
        if (sought.query().order() != Order.RELEVANCE) return ordered(ranking, order);
        var slice = sought.slice();
        var from = Math.min(slice.from(), order.size());
        var shown = new ArrayList<>(order.subList(from, Math.min(from + slice.size(), order.size())));
        var left = slice.size() - shown.size();
        if (left > 0 && ranking.hits().size() == DEPTH) shown.addAll(following(ranking, order, left));
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
                .ordered(keys(ranking.nearest().all()));
        return several.answer(request).hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.id()))
                .map(key -> new Scored(key, scores.getOrDefault(key, 0.0)))
                .toList();
    }

    private List<Scored> following(Ranking ranking, List<Scored> order, int left) throws IOException {
        var from = Math.max(0, sought.slice().from() - order.size());
        var request = new Request(sought, ranking.scope()).following(keys(order), from, left);
        return scored(several.answer(request)).stream()
                .map(each -> new Scored(each.key(), 0))
                .toList();
    }

    private List<SearchRequest> showing(Ranking ranking, List<Scored> shown) {
        var asked = new ArrayList<SearchRequest>();
        if (shown.isEmpty()) return asked;
        var request = new Request(sought, ranking.scope());
        var keys = shown.stream().map(Scored::key).toList();
        asked.add(request.documents(keys));
        asked.add(request.passages(keys));
        return asked;
    }

    /** What was read of the documents and then of their passages; what was taken out between the two is left out. */
    private static List<Answer.Found> read(List<Scored> shown, List<ResponseBody<Answer.Document>> answers) {
        if (shown.isEmpty()) return List.of();
        var documents = byKey(answers.getFirst());
        var passages = byKey(answers.get(1));
        return shown.stream()
                .filter(each -> documents.containsKey(each.key()) && passages.containsKey(each.key()))
                .map(each -> new Answer.Found(
                        Objects.requireNonNull(documents.get(each.key())),
                        Objects.requireNonNull(passages.get(each.key())).innerHits(),
                        each.score()))
                .toList();
    }

    private static Map<String, Hit<Answer.Document>> byKey(ResponseBody<Answer.Document> response) {
        return response.hits().hits().stream()
                .collect(Collectors.toMap(hit -> Objects.requireNonNull(hit.id()), hit -> hit));
    }

    private static List<Scored> scored(ResponseBody<Answer.Document> response) {
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
     * What holds the words.
     *
     * @param title as titles are put in order
     * @param unmeant true while the meaning of some passage is not known
     * @param score how well it holds them
     */
    record Worded(String key, String title, String language, boolean unmeant, double score) {

        private static Worded of(Hit<Answer.Document> hit, Map<String, Double> passages) {
            var scored = scored(hit);
            return new Worded(
                    scored.key(),
                    told(hit, Ordering.TITLE),
                    told(hit, Filters.LANGUAGE),
                    hit.fields().containsKey(Shape.UNMEANT),
                    scored.score() + passages.getOrDefault(scored.key(), 0.0));
        }

        private static String told(Hit<Answer.Document> hit, String field) {
            var told = hit.fields().get(field);
            return told == null ? "" : told.toJson().asJsonArray().getString(0);
        }
    }

    /**
     * What was ranked.
     *
     * @param hits by words
     * @param lookedUp whether the question is a word or two
     */
    record Ranking(Scope scope, Nearest nearest, List<Worded> hits, boolean lookedUp) {

        /** By meaning. */
        List<Scored> near() {
            return nearest.chosen();
        }

        /** By words. Where something is looked up, or not many hold any, holding none is what counts as nothing. */
        Fusion.Ranking words() {
            var words = hits.stream()
                    .map(each -> new Scored(each.key(), each.score()))
                    .toList();
            return new Fusion.Ranking(
                    words,
                    lookedUp || words.size() < DEPTH ? 0 : words.getLast().score(),
                    0);
        }

        /** Of what holds the words, that of which it is not known yet what all of it means. */
        Set<String> unmeant() {
            return hits.stream().filter(Worded::unmeant).map(Worded::key).collect(Collectors.toUnmodifiableSet());
        }

        private Ranking without() {
            return new Ranking(scope, Nearest.NONE, hits, lookedUp);
        }
    }
}
