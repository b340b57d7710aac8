package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.trialogue.search.Query.Order;
import org.trialogue.search.domain.Evidence;
import org.trialogue.search.domain.Marked;
import org.trialogue.search.domain.Sought;

/**
 * The requests that a query becomes. Who may see what is a filter of the query itself, so that all of them hold to it alike; kind and narrowing come
 * after.
 */
final class Request {

    static final String BEST = "best";
    private static final int PIECE = 320;

    private final Sought sought;
    private final Scope scope;
    private final Filters filters;

    Request(Sought sought, Scope scope) {
        this.sought = sought;
        this.scope = scope;
        this.filters = new Filters(sought);
    }

    /**
     * What holds the words best in title and text, twice as many as are ranked. Of how many there are it needs no more than it answers with: what
     * cannot be among the best is passed over. Nothing is read of a document but what stands beside the index: its whole source would be unpacked for
     * each of two hundred.
     */
    SearchRequest worded() {
        return SearchRequest.of(request -> request.size(2 * Finding.DEPTH)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.fetch(false))
                .docvalueFields(field -> field.field(Filters.LANGUAGE))
                .docvalueFields(field -> field.field(Shape.UNMEANT))
                .docvalueFields(field -> field.field(Ordering.TITLE))
                .query(narrowed(meant()))
                .sort(Ordering.best()));
    }

    /** Weighs these by their best passage, which would be too much to look for in each that holds the words. */
    SearchRequest weighing(Collection<String> keys) {
        var query = QueryBuilders.bool(
                bool -> bool.filter(filters.visible(), Filters.ids(keys)).should(bestPassage(false)));
        return SearchRequest.of(request ->
                request.size(keys.size()).source(source -> source.fetch(false)).query(query));
    }

    /** Whether there is nothing to be ranked by. */
    boolean isUnworded() {
        return sought.asked().loose().isEmpty() && sought.asked().exact().isEmpty();
    }

    /** Whether there is anything that holds the words, whatever the kind and the narrowing. */
    SearchRequest held() {
        var held = QueryBuilders.bool(bool -> bool.filter(required()).mustNot(excluded()));
        return SearchRequest.of(request -> request.size(0)
                .trackTotalHits(total -> total.enabled(true))
                .terminateAfter(1L)
                .query(held));
    }

    /** Which of these are of the kind and the narrowing asked for. */
    SearchRequest narrowed(Set<String> keys) {
        var chosen = new ArrayList<>(filters.narrowing(null));
        chosen.add(filters.visible());
        chosen.add(Filters.ids(keys));
        return SearchRequest.of(request ->
                request.size(keys.size()).source(source -> source.fetch(false)).query(Filters.all(chosen)));
    }

    boolean isNarrowed() {
        return !filters.narrowing(null).isEmpty();
    }

    /** What else holds the words, in their order, but for these. */
    SearchRequest following(Set<String> without, int from, int size) {
        var left = QueryBuilders.bool(bool -> bool.must(meant()).mustNot(Filters.ids(without)));
        return SearchRequest.of(request -> request.from(from)
                .size(size)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.fetch(false))
                .query(narrowed(left))
                .sort(Ordering.by(Order.RELEVANCE)));
    }

    /** What holds the words or is near in meaning, in the order asked for. */
    SearchRequest ordered(Set<String> near) {
        var meant = near.isEmpty() ? meant() : either(meant(), near);
        return SearchRequest.of(request -> request.from(sought.slice().from())
                .size(sought.slice().size())
                .source(source -> source.fetch(false))
                .query(narrowed(meant))
                .sort(Ordering.by(sought.query().order())));
    }

    /** Reads what is to be shown of these documents. */
    SearchRequest documents(List<String> keys) {
        var query = QueryBuilders.bool(bool -> bool.filter(filters.visible(), Filters.ids(keys))
                .should(new Clauses(sought, Scope.documentRelaxed(), true).required())
                .should(new Clauses(sought, scope, true).welcome()));
        return SearchRequest.of(request -> request.size(keys.size())
                .source(source -> source.filter(filter -> filter.includes(
                        Filters.KIND,
                        "id",
                        "externalId",
                        "link",
                        Filters.LANGUAGE,
                        Shape.TITLE,
                        Shape.REVIEWED,
                        Filters.field(Evidence.FACET),
                        Filters.field(Evidence.ENDORSEMENT),
                        summary())))
                .query(query)
                .highlight(titles()));
    }

    /** Reads the passages of these documents that answer best. Apart from the documents, whose names would be looked for in each passage. */
    SearchRequest passages(List<String> keys) {
        var these = Filters.ids(keys);
        var query = QueryBuilders.bool(bool -> {
            bool.filter(filters.visible(), these).should(bestPassage(true));
            sought.direction().ifPresent(direction -> bool.should(Near.passage(direction, these)));
            return bool;
        });
        return SearchRequest.of(request ->
                request.size(keys.size()).source(source -> source.fetch(false)).query(query));
    }

    /**
     * Where what is near may be looked for: what the viewer may see, with the words in quotes and without those left out. The kind and the
     * narrowing come after, as with the words, so that whatever is counted of a value is what is listed when it is chosen.
     */
    List<Query> among() {
        var among = new ArrayList<Query>();
        among.add(filters.visible());
        among.addAll(clauses().exact());
        MeaningWeight.within(sought)
                .ifPresent(language -> among.add(Filters.terms(Filters.LANGUAGE, List.of(language))));
        var excluded = excluded();
        if (!excluded.isEmpty()) among.add(QueryBuilders.bool(bool -> bool.mustNot(excluded)));
        return among;
    }

    private String summary() {
        var reader = sought.query().reader().getLanguage();
        return Shape.SUMMARY + "." + (reader.isEmpty() ? Shape.OTHER : reader);
    }

    /** Of the kind and the narrowing asked for, which weigh nothing. */
    private Query narrowed(Query found) {
        var narrowing = filters.narrowing(null);
        return narrowing.isEmpty()
                ? found
                : QueryBuilders.bool(bool -> bool.must(found).filter(narrowing));
    }

    private Clauses clauses() {
        return new Clauses(sought, scope);
    }

    private List<Query> excluded() {
        var excluded = new ArrayList<>(clauses().excluded());
        excluded.addAll(filters.excluded());
        return excluded;
    }

    private List<Query> required() {
        var required = new ArrayList<>(clauses().required());
        required.add(filters.visible());
        return required;
    }

    private Query meant() {
        return QueryBuilders.bool(bool -> bool.filter(filters.visible())
                .must(clauses().required())
                .should(clauses().welcome())
                .minimumShouldMatch("0")
                .mustNot(excluded()));
    }

    private Query either(Query meant, Set<String> near) {
        var without = QueryBuilders.constantScore(
                same -> same.filter(Filters.ids(near)).boost(0f));
        return QueryBuilders.bool(
                bool -> bool.filter(filters.visible()).should(meant, without).minimumShouldMatch("1"));
    }

    /** Weighs a document by its best passage, and may bring that passage along; where none answers, its first. */
    private Query bestPassage(boolean along) {
        var passage = new Clauses(sought, Scope.passage());
        var any = QueryBuilders.matchAll(all -> all.boost(0f));
        return QueryBuilders.nested(nested -> {
            nested.path("passages")
                    .scoreMode(ChildScoreMode.Max)
                    .query(inner -> inner.bool(
                            bool -> bool.should(any).should(passage.required()).should(passage.welcome())));
            return along ? nested.innerHits(answer()) : nested;
        });
    }

    private InnerHits answer() {
        return InnerHits.of(inner -> inner.name(BEST).size(1).highlight(highlight -> {
            signs(highlight).numberOfFragments(1).fragmentSize(PIECE).noMatchSize(PIECE);
            highlight.highlightQuery(new Clauses(sought, Scope.passage()).marked());
            for (var language : Scope.LANGUAGES) field(highlight, "passages.text." + language);
            return highlight;
        }));
    }

    private Highlight titles() {
        return Highlight.of(highlight -> {
            signs(highlight).numberOfFragments(0);
            highlight.highlightQuery(new Clauses(sought, Scope.title()).marked());
            for (var language : Scope.LANGUAGES) field(highlight, Shape.TITLE + "." + language);
            return highlight;
        });
    }

    private static Highlight.Builder signs(Highlight.Builder highlight) {
        return highlight.preTags(Marked.START).postTags(Marked.END);
    }

    /** Words in quotes are found as written, in the twin of the field; the rest by their forms, so that no common word is set off. */
    private void field(Highlight.Builder highlight, String name) {
        highlight.fields(NamedValue.of(
                name,
                HighlightField.of(field ->
                        sought.asked().exact().isEmpty() ? field : field.matchedFields(name, name + ".plain"))));
    }
}
