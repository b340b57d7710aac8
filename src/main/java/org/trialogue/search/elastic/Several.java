package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks several questions at once, which Elasticsearch works at side by side.
 *
 * @param copy names the copy of the index that is asked: the same name, the same copy, so that pages follow one another
 */
record Several(ElasticsearchClient client, String alias, String copy) {

    /** The answer to one question. */
    ResponseBody<Answer.Document> answer(SearchRequest question) throws IOException {
        return answers(List.of(question)).getFirst();
    }

    /** The answers, in the order of the questions; where one of them fails, all do. */
    List<ResponseBody<Answer.Document>> answers(List<SearchRequest> questions) throws IOException {
        var items = questions.stream().map(this::item).toList();
        var answers = new ArrayList<ResponseBody<Answer.Document>>();
        for (var each : client.msearch(request -> request.index(alias).searches(items), Answer.Document.class)
                .responses()) {
            if (each.isFailure())
                throw new IOException(String.valueOf(each.failure().error().reason()));
            answers.add(each.result());
        }
        return answers;
    }

    private RequestItem item(SearchRequest request) {
        return RequestItem.of(
                item -> item.header(header -> header.preference(copy)).body(request));
    }
}
