package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.trialogue.search.Begun.Thing;
import org.trialogue.search.Query.Order;
import org.trialogue.search.domain.Beginning;

/**
 * Finds documents by what is being typed: by words of their titles first, of each kind some; then by a passage that holds all of the words.
 * Words are taken as they stand, without accents and, in French, without what is elided before them; each of them may go on.
 */
final class Completing {

    private static final String BEST = "best";
    private static final String PASSAGES = "passages";
    private static final float BY_NAME = 100f;
    private static final int KINDS = 12;
    private static final int PIECE = 140;

    private final ElasticsearchClient client;
    private final String alias;
    private final Beginning beginning;

    Completing(ElasticsearchClient client, String alias, Beginning beginning) {
        this.client = client;
        this.alias = alias;
        this.beginning = beginning;
    }

    List<Thing> things() throws IOException {
        var titled = titled();
        if (!beginning.saysSomething()) return titled.stream().map(Found::thing).toList();
        var known = new LinkedHashSet<String>();
        titled.forEach(found -> known.add(found.key()));
        return Stream.concat(titled.stream(), saying(List.copyOf(known)).stream())
                .map(Found::thing)
                .toList();
    }

    private record Found(String key, Thing thing) {}

    private List<Found> titled() throws IOException {
        var request = SearchRequest.of(search -> search.index(alias)
                .size(KINDS)
                .source(source -> source.fetch(false))
                .query(query -> query.bool(bool -> bool.filter(Filters.audience(beginning.rooms()))
                        .should(titles(), named())
                        .minimumShouldMatch("1")))
                .collapse(kind -> kind.field(Filters.KIND)
                        .innerHits(best -> best.name(BEST)
                                .size(beginning.each())
                                .sort(Ordering.by(Order.RELEVANCE))
                                .source(shown()))));
        var found = new ArrayList<Found>();
        for (var kind : client.search(request, Answer.Document.class).hits().hits())
            for (var hit :
                    Objects.requireNonNull(kind.innerHits().get(BEST)).hits().hits()) {
                var document = Objects.requireNonNull(hit.source()).to(Answer.Document.class);
                found.add(new Found(key(document), thing(document, document.link(), "")));
            }
        return found;
    }

    private List<Found> saying(List<String> known) throws IOException {
        var request = SearchRequest.of(search -> search.index(alias)
                .size(beginning.each())
                .source(shown())
                .query(query -> query.bool(bool -> bool.filter(Filters.audience(beginning.rooms()))
                        .must(passage())
                        .mustNot(Filters.ids(known)))));
        return client.search(request, Answer.Document.class).hits().hits().stream()
                .map(Completing.this::said)
                .toList();
    }

    private Found said(Hit<Answer.Document> hit) {
        var document = Objects.requireNonNull(hit.source());
        var inner = hit.innerHits().get(BEST);
        if (inner == null || inner.hits().hits().isEmpty())
            return new Found(key(document), thing(document, document.link(), ""));
        var place =
                Objects.requireNonNull(inner.hits().hits().getFirst().source()).to(Answer.Place.class);
        var text = (Objects.requireNonNullElse(place.number(), "") + " "
                        + String.join(" ", place.text().values()))
                .strip();
        return new Found(key(document), thing(document, place.link(), shortened(text)));
    }

    private static String shortened(String text) {
        if (text.length() <= PIECE) return text;
        var end = text.lastIndexOf(' ', PIECE);
        return text.substring(0, end > 0 ? end : PIECE) + " …";
    }

    private Thing thing(Answer.Document document, String link, String said) {
        Map<String, String> titles = document.title() == null ? Map.of() : document.title();
        var reader = beginning.reader().getLanguage();
        var field = titles.containsKey(reader) ? reader : Shape.language(document.language());
        var language = field.equals(Shape.OTHER) ? document.language() : field;
        return new Thing(
                document.kind(),
                document.id(),
                titles.getOrDefault(field, document.id()),
                Locale.of(language),
                link,
                said);
    }

    private static String key(Answer.Document document) {
        return document.kind() + "/" + document.id();
    }

    private static SourceConfig shown() {
        return SourceConfig.of(source ->
                source.filter(filter -> filter.includes(Filters.KIND, "id", "link", Filters.LANGUAGE, Shape.TITLE)));
    }

    private Query titles() {
        var reader = beginning.reader().getLanguage();
        var fields = new ArrayList<String>();
        for (var language : Scope.LANGUAGES) fields.add("title." + language + ".plain" + weight(language, reader));
        fields.add("title.fr.begun" + weight("fr", reader));
        return words(fields);
    }

    private static String weight(String language, String reader) {
        return language.equals(reader) ? "^2" : "";
    }

    private Query named() {
        return QueryBuilders.constantScore(
                same -> same.filter(Filters.ids(beginning.named())).boost(BY_NAME));
    }

    private Query passage() {
        var fields = Scope.LANGUAGES.stream()
                .map(language -> PASSAGES + ".text." + language + ".plain")
                .toList();
        return QueryBuilders.nested(nested -> nested.path(PASSAGES)
                .scoreMode(ChildScoreMode.Max)
                .query(words(fields))
                .innerHits(inner -> inner.name(BEST).size(1)));
    }

    /** Each of the words begins some word in one of the fields. */
    private Query words(List<String> fields) {
        var each = beginning.words().stream()
                .map(word -> QueryBuilders.multiMatch(match ->
                        match.query(word).type(TextQueryType.BoolPrefix).fields(fields)))
                .toList();
        return QueryBuilders.bool(bool -> bool.must(each));
    }
}
