package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.search.Hit;
import org.trialogue.search.Hit.Span;
import org.trialogue.search.Results;
import org.trialogue.search.Results.Remark;
import org.trialogue.search.Results.Source;
import org.trialogue.search.domain.Evidence;
import org.trialogue.search.domain.Marked;
import org.trialogue.search.domain.Sought;
import org.trialogue.search.domain.Wording;
import org.trialogue.search.elastic.Counting.Counts;
import org.trialogue.search.elastic.Finding.Ranking;

/**
 * Reads what Elasticsearch answered.
 *
 * @param ranking what was found
 * @param shown what is to be shown of it, in order
 */
record Answer(Sought sought, Ranking ranking, List<Found> shown) {

    /** What is read of a document. */
    record Document(
            String kind,
            String id,
            @Nullable String externalId,
            String link,
            String language,
            @Nullable Map<String, String> title,
            @Nullable Map<String, String> summary,
            @Nullable List<String> reviewed,
            @Nullable Map<String, List<String>> facets) {

        Hit.Support support() {
            return facets == null ? Hit.Support.NONE : Evidence.support(facets);
        }
    }

    /** What is read of a passage. */
    record Place(
            @Nullable String number,
            String link,
            @Nullable Boolean ours,
            Map<String, String> text,
            @Nullable String part) {}

    /** A document that is shown, the passages of it that answer, and its score among all. */
    record Found(
            co.elastic.clients.elasticsearch.core.search.Hit<Document> read,
            Map<String, InnerHitsResult> passages,
            double score) {}

    Results results(Counts counts, boolean relaxed) {
        return new Results(
                Source.INDEX,
                counts.total(),
                relaxed ? List.of(Remark.RELAXED) : List.of(),
                hits(),
                counts.kinds(),
                counts.facets(),
                null,
                Wording.alsoSearched(sought.wordings()));
    }

    List<Hit> hits() {
        return shown.stream().map(this::hit).toList();
    }

    private Hit hit(Found found) {
        var document = Objects.requireNonNull(found.read().source());
        var language = titleLanguage(document);
        var title = title(document, language, found.read().highlight());
        var passage = passage(document, found.passages());
        var words = Marked.found(List.of(title, passage.text()));
        var near = ranking.near().stream()
                .anyMatch(each -> each.key().equals(found.read().id()));
        return new Hit(
                document.kind(),
                document.id(),
                title,
                Locale.of(language),
                Locale.of(document.language()),
                document.link(),
                passage,
                summary(document),
                words,
                Reasons.of(
                        found.read().matchedQueries().keySet(),
                        words,
                        sought.asked().loose(),
                        near),
                document.externalId(),
                document.support(),
                found.score());
    }

    private Hit.@Nullable Summary summary(Document document) {
        var reader = sought.query().reader().getLanguage();
        var said = document.summary() == null ? null : document.summary().get(reader);
        if (said == null) return null;
        return new Hit.Summary(
                said, document.reviewed() == null || !document.reviewed().contains(reader));
    }

    private String titleLanguage(Document document) {
        var reader = sought.query().reader().getLanguage();
        return titles(document).containsKey(reader) ? reader : Shape.language(document.language());
    }

    private static List<Span> title(Document document, String language, Map<String, List<String>> highlight) {
        var marked = highlight.get(Shape.TITLE + "." + language);
        if (marked != null && !marked.isEmpty()) return Marked.spans(marked.getFirst());
        return Marked.spans(titles(document).getOrDefault(language, document.id()));
    }

    private static Map<String, String> titles(Document document) {
        return document.title() == null ? Map.of() : document.title();
    }

    /** The passage that holds the words best; where none of them stands in it, the one that is nearest in meaning. */
    private static Hit.Answer passage(Document document, Map<String, InnerHitsResult> inner) {
        var worded = first(inner.get(Request.BEST));
        var nearest = first(inner.get(Near.NEAREST));
        var held = worded.filter(hit -> hit.score() != null && hit.score() > 0);
        return held.or(() -> nearest)
                .or(() -> worded)
                .map(hit -> read(document, hit))
                .orElseGet(() -> new Hit.Answer("", document.link(), Locale.of(document.language()), false, List.of()));
    }

    private static Optional<co.elastic.clients.elasticsearch.core.search.Hit<JsonData>> first(
            @Nullable InnerHitsResult inner) {
        return inner == null ? Optional.empty() : inner.hits().hits().stream().findFirst();
    }

    /** The field of other languages than ours does not say which one it is: that of the document. */
    private static Hit.Answer read(
            Document document, co.elastic.clients.elasticsearch.core.search.Hit<JsonData> passage) {
        var place = Objects.requireNonNull(passage.source()).to(Place.class);
        var marked = passage.highlight().values().stream().flatMap(List::stream).findFirst();
        var text = marked.orElseGet(() -> String.join(" ", place.text().values()));
        var field = place.text().keySet().stream().findFirst().orElse(Shape.OTHER);
        return new Hit.Answer(
                Objects.requireNonNullElse(place.number(), ""),
                place.link(),
                Locale.of(field.equals(Shape.OTHER) ? document.language() : field),
                Boolean.TRUE.equals(place.ours()),
                Marked.spans(text),
                Objects.requireNonNullElse(place.part(), ""));
    }
}
