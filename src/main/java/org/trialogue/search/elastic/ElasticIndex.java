package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.trialogue.search.Results;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Sought;

/** The index that answers is the one behind the alias. */
@Component
class ElasticIndex implements Index {

    private final ElasticsearchClient client;
    private final String alias;
    private final Clock clock;

    ElasticIndex(ElasticsearchClient client, @Value("${trialogue.search.index:trialogue}") String alias, Clock clock) {
        this.client = client;
        this.alias = alias;
        this.clock = clock;
    }

    /** Something that only works while Elasticsearch does. */
    interface Call<T> {

        T make() throws IOException;
    }

    @Override
    public Results find(Sought sought) {
        return calling(() -> {
            var found = ask(sought, Scope.document());
            var relaxing = found.empty() && sought.asked().loose().size() > 1;
            return relaxing ? ask(sought, Scope.documentRelaxed()).results(true) : found.results(false);
        });
    }

    @Override
    public void write(List<Kept> entries) {
        calling(() -> Writing.to(client, alias, true).all(entries));
    }

    @Override
    public OptionalLong size() {
        return calling(() -> {
            if (Shape.fitting(answering(), alias).isEmpty()) return OptionalLong.empty();
            client.indices().refresh(request -> request.index(alias));
            return OptionalLong.of(client.count(request -> request.index(alias)).count());
        });
    }

    @Override
    public void refresh() {
        calling(() -> client.indices().refresh(request -> request.index(alias)));
    }

    @Override
    public Building begin() {
        return calling(() -> {
            var answering = answering();
            for (var left : client.indices()
                    .get(request -> request.index(alias + "-*").allowNoIndices(true))
                    .indices()
                    .keySet()) if (!answering.contains(left)) client.indices().delete(request -> request.index(left));
            var name = alias + "-" + Shape.hash() + "-" + Long.toString(clock.millis(), Character.MAX_RADIX);
            client.indices()
                    .create(request -> request.index(name).withJson(new java.io.StringReader(Shape.definition())));
            return new NewIndex(client, alias, name, answering);
        });
    }

    private Answer ask(Sought sought, Scope scope) throws IOException {
        return new Answer(sought, client.search(new Request(sought, scope).on(alias), Answer.Document.class));
    }

    private Set<String> answering() throws IOException {
        if (!client.indices().existsAlias(request -> request.name(alias)).value()) return Set.of();
        return Set.copyOf(client.indices()
                .getAlias(request -> request.name(alias))
                .aliases()
                .keySet());
    }

    /** Makes a call; whatever keeps Elasticsearch from answering is {@link IndexAway}. */
    static <T> T calling(Call<T> call) {
        try {
            return call.make();
        } catch (IOException | ElasticsearchException failed) {
            throw new IndexAway(String.valueOf(failed.getMessage()), failed);
        }
    }
}
