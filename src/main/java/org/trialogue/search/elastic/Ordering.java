package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.List;
import org.trialogue.search.Query.Order;
import org.trialogue.search.Years;
import org.trialogue.search.domain.Chronicle;

/** What comes first, and what falls into which years. Among equals, the title decides, and then the key. */
final class Ordering {

    /** The last year that is known of a document. */
    static final String YEAR = "year";

    static final String FIRST_YEAR = "year_from";
    static final String LAST_YEAR = "year_to";

    /** How well a document is supported; 0 where it is not rated. */
    static final String EVIDENCE = "evidence_rank";

    /** The last year of what has not ended. */
    static final int NOT_ENDED = Chronicle.NOT_ENDED;

    /** The title as it is put in order. */
    static final String TITLE = "sort";

    private Ordering() {}

    /** By the scores, as far as it need be exact which ones are the best: to put all equals in order would cost more than to find them. */
    static List<SortOptions> best() {
        return List.of(scored(), named(TITLE));
    }

    static List<SortOptions> by(Order order) {
        var first = switch (order) {
            case RELEVANCE -> scored();
            case DATE -> field(YEAR, SortOrder.Desc);
            case EVIDENCE -> field(EVIDENCE, SortOrder.Desc);
        };
        return List.of(first, named(TITLE), named("kind"), named("id"));
    }

    private static SortOptions scored() {
        return SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
    }

    /** What was going on in some of these years. */
    static List<Query> during(Years years) {
        var from = years.from();
        var to = years.to();
        var begun = QueryBuilders.range(range -> range.number(number -> {
            number.field(FIRST_YEAR);
            return to == null ? number : number.lte(to.doubleValue());
        }));
        var notOver = QueryBuilders.range(range -> range.number(number -> {
            number.field(LAST_YEAR);
            return from == null ? number : number.gte(from.doubleValue());
        }));
        return years.any() ? List.of() : List.of(begun, notOver);
    }

    private static SortOptions named(String name) {
        return field(name, SortOrder.Asc);
    }

    private static SortOptions field(String name, SortOrder order) {
        return SortOptions.of(
                sort -> sort.field(field -> field.field(name).order(order).missing("_last")));
    }
}
