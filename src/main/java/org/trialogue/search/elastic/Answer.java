package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Hit;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Count;
import org.trialogue.search.Results.Source;
import org.trialogue.search.domain.Marked;
import org.trialogue.search.domain.Sought;
import org.trialogue.search.domain.Wording;

/** Reads what Elasticsearch answered. */
record Answer(Sought sought, SearchResponse<Answer.Document> response) {

    /** What is read of a document. */
    record Document(String kind, String id, String link, String language, Map<String, String> title) {}

    /** What is read of a passage. */
    record Place(@Nullable String number, String link, Map<String, String> text) {}

    long total() {
        var total = response.hits().total();
        return total == null ? 0 : total(total);
    }

    private static long total(TotalHits total) {
        return total.value();
    }

    /** Whether nothing at all was found, whatever the kind and the narrowing. */
    boolean empty() {
        return total() == 0
                && Objects.requireNonNull(response.aggregations().get(Request.KIND))
                                .filter()
                                .docCount()
                        == 0;
    }

    Results results(boolean relaxed) {
        var facets = new LinkedHashMap<String, List<Count>>();
        for (var facet : Sought.FACETS) facets.put(facet, counts(facet));
        var hits = response.hits().hits().stream().map(this::hit).toList();
        return new Results(
                Source.INDEX,
                total(),
                relaxed,
                hits,
                counts(Request.KIND),
                facets,
                Wording.alsoSearched(sought.wordings()));
    }

    private List<Count> counts(String facet) {
        var filtered =
                Objects.requireNonNull(response.aggregations().get(facet)).filter();
        return Objects.requireNonNull(filtered.aggregations().get("values")).sterms().buckets().array().stream()
                .map(bucket -> new Count(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }

    private Hit hit(co.elastic.clients.elasticsearch.core.search.Hit<Document> found) {
        var document = Objects.requireNonNull(found.source());
        var language = titleLanguage(document);
        var title = title(document, language, found.highlight());
        var passage = passage(document, found.innerHits().get(Request.BEST));
        return new Hit(
                document.kind(),
                document.id(),
                title,
                Locale.of(language),
                Locale.of(document.language()),
                document.link(),
                passage,
                Marked.found(List.of(title, passage.text())));
    }

    private String titleLanguage(Document document) {
        var reader = sought.query().reader().getLanguage();
        return document.title().containsKey(reader) ? reader : Shape.language(document.language());
    }

    private static List<Span> title(Document document, String language, Map<String, List<String>> highlight) {
        var marked = highlight.get(Shape.TITLE + "." + language);
        if (marked != null && !marked.isEmpty()) return Marked.spans(marked.getFirst());
        return Marked.spans(document.title().getOrDefault(language, document.id()));
    }

    private static Hit.Answer passage(Document document, @Nullable InnerHitsResult inner) {
        var hits = inner == null
                ? List.<co.elastic.clients.elasticsearch.core.search.Hit<co.elastic.clients.json.JsonData>>of()
                : inner.hits().hits();
        if (hits.isEmpty()) return new Hit.Answer("", document.link(), List.of());
        var best = hits.getFirst();
        var place = Objects.requireNonNull(best.source()).to(Place.class);
        var marked = best.highlight().values().stream().flatMap(List::stream).findFirst();
        var text = marked.orElseGet(() -> String.join(" ", place.text().values()));
        return new Hit.Answer(Objects.requireNonNullElse(place.number(), ""), place.link(), Marked.spans(text));
    }
}
