package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trialogue.search.domain.Asked;
import org.trialogue.search.domain.CommonWords;
import org.trialogue.search.domain.Sought;
import org.trialogue.search.domain.Wording;

/**
 * What a query means within a scope. Each language has its own fields, its own forms and its own statistics; the best language of a
 * document decides, the reader's weighing a little more.
 */
final class Clauses {

    private static final float READERS_LANGUAGE = 1.2f;
    private static final float OTHER_WORDING = 0.7f;
    private static final float AS_WRITTEN = 0.3f;
    /** The second stemmer's words, and the words as they stand, where a document has the language. */
    private static final float OTHER_STEMMER = 1f;

    private static final double REST = 0.15;

    private final Scope scope;
    private final Asked asked;
    private final List<Wording> wordings;
    private final String reader;
    private final boolean telling;
    private int names;

    Clauses(Sought sought, Scope scope) {
        this(sought, scope, false);
    }

    /** @param telling whether the clauses have names, by which a hit tells why it was found: each name costs as much as its clause once more */
    Clauses(Sought sought, Scope scope, boolean telling) {
        this.telling = telling;
        this.scope = scope;
        this.asked = sought.asked();
        this.wordings = sought.wordings();
        this.reader = sought.query().reader().getLanguage();
    }

    /** What must be there. */
    List<Query> required() {
        var required = new ArrayList<Query>();
        if (isSomethingSaid()) required.add(best(ways(scope.enough())));
        required.addAll(exact());
        return required;
    }

    /** Beside words in quotes, those that only ask need not be there. */
    private boolean isSomethingSaid() {
        return !asked.loose().isEmpty() && (asked.exact().isEmpty() || !CommonWords.areAll(asked.loose()));
    }

    /** What must be there as it was written. */
    List<Query> exact() {
        return asked.exact().stream().map(this::phraseAsWritten).toList();
    }

    /** What makes a document better without being required: the very words, not only their forms, and what the second stemmer finds. */
    List<Query> welcome() {
        if (asked.loose().isEmpty()) return List.of();
        var welcome = new ArrayList<Query>();
        for (var language : Scope.LANGUAGES)
            welcome.add(asWords(words(scope.plain(language), said(language), "1", AS_WRITTEN)));
        for (var language : Shape.TWICE_STEMMED)
            welcome.add(words(scope.otherForms(language), said(language), "1", OTHER_STEMMER));
        return welcome;
    }

    /** What must not be there. */
    List<Query> excluded() {
        return asked.without().stream().map(this::phraseAsWritten).toList();
    }

    /** What is set off where it stands: the words in their forms, and what the vocabulary says instead, without their weights. */
    Query marked() {
        var marked = new ArrayList<>(exact());
        for (var language : Scope.LANGUAGES) marked.add(words(scope.forms(language), said(language), "1", 1));
        for (var wording : wordings)
            wording.concepts().stream()
                    .filter(Wording.Named::otherwise)
                    .flatMap(concept -> concept.phrases().stream())
                    .map(phrase -> phrase(scope.forms(wording.language()), phrase))
                    .forEach(marked::add);
        return QueryBuilders.bool(bool -> bool.should(marked));
    }

    /** The ways to word the loose words, with as many of them as are enough. */
    private List<Query> ways(String enough) {
        var ways = new ArrayList<Query>();
        for (var language : Scope.LANGUAGES)
            ways.add(words(scope.forms(language), said(language), enough, weight(language)));
        for (var wording : wordings) ways.add(worded(wording, enough));
        return ways;
    }

    /** The loose words, without those that say nothing in a language. */
    private String said(String language) {
        return String.join(" ", CommonWords.without(language, asked.loose()));
    }

    private Query worded(Wording wording, String enough) {
        var field = scope.forms(wording.language());
        var bool = QueryBuilders.bool().boost(OTHER_WORDING * weight(wording.language()));
        if (telling) bool.queryName(name(Reasons.SYNONYM));
        for (var concept : wording.concepts())
            bool.must(best(Stream.concat(
                            phrases(wording, concept).map(phrase -> phrase(field, phrase)),
                            concept.marked().entrySet().stream()
                                    .map(facet -> Filters.terms(Filters.field(facet.getKey()), facet.getValue())))
                    .toList()));
        if (!wording.left().isEmpty()) bool.must(words(field, String.join(" ", wording.left()), enough, 1));
        return bool.build()._toQuery();
    }

    /** Where no concept is called otherwise, the words stand for themselves elsewhere: only what is marked is added. */
    private static Stream<String> phrases(Wording wording, Wording.Named concept) {
        var otherwise = wording.concepts().stream().anyMatch(Wording.Named::otherwise);
        return otherwise || concept.marked().isEmpty() ? concept.phrases().stream() : Stream.empty();
    }

    /** Of two clauses with one name Elasticsearch would tell of one alone. */
    private String name(String reason) {
        return reason + "-" + scope.name() + "-" + ++names;
    }

    private float weight(String language) {
        return language.equals(reader) ? READERS_LANGUAGE : 1;
    }

    private Query phraseAsWritten(String phrase) {
        return best(Scope.LANGUAGES.stream()
                .map(language -> phrase(scope.plain(language), phrase))
                .toList());
    }

    private static Query phrase(String field, String phrase) {
        return QueryBuilders.matchPhrase(match -> match.field(field).query(phrase));
    }

    private Query asWords(Query query) {
        return telling
                ? QueryBuilders.bool(bool -> bool.queryName(name(Reasons.WORDS)).must(query))
                : query;
    }

    private static Query words(String field, String words, String enough, float boost) {
        return QueryBuilders.match(match ->
                match.field(field).query(words).minimumShouldMatch(enough).boost(boost));
    }

    private static Query best(List<Query> ways) {
        return ways.size() == 1
                ? ways.getFirst()
                : QueryBuilders.disMax(max -> max.queries(ways).tieBreaker(REST));
    }
}
