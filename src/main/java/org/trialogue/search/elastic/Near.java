package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.KnnQuery;
import co.elastic.clients.elasticsearch._types.KnnSearch;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import java.util.List;
import org.trialogue.search.domain.Sought.Direction;

/** The documents of which a passage means what is asked: the nearest ones, among those that may be shown. */
record Near(Direction direction, List<Query> among) {

    /** Names the inner hits that hold the nearest passage. */
    static final String NEAREST = "nearest";

    private static final String VECTOR = "passages.vector";

    /** How many of its neighbours each search looks at, of which the nearest are taken. */
    private static final int CANDIDATES = 200;

    /** Measured: what answers lies above, 99 times in a hundred, and what has nothing to do with the question mostly below. */
    static final float NEAR_ENOUGH = 0.55f;

    SearchRequest request() {
        return SearchRequest.of(request -> request.size(Finding.DEPTH)
                .source(source -> source.fetch(false))
                .knn(KnnSearch.of(knn -> knn.field(VECTOR)
                        .queryVector(direction.numbers())
                        .k(Finding.DEPTH)
                        .numCandidates(CANDIDATES)
                        .similarity(NEAR_ENOUGH)
                        .filter(among))));
    }

    /** Brings the nearest passage of each document along, without weighing the document by it. */
    static Query passage(Direction direction, Query of) {
        var nearest = KnnQuery.of(knn -> knn.field(VECTOR)
                .queryVector(direction.numbers())
                .k(Finding.DEPTH)
                .numCandidates(CANDIDATES)
                .filter(of));
        return QueryBuilders.nested(nested -> nested.path("passages")
                .scoreMode(ChildScoreMode.None)
                .query(nearest._toQuery())
                .innerHits(InnerHits.of(inner -> inner.name(NEAREST).size(1))));
    }
}
