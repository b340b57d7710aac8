package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.trialogue.search.Begun;
import org.trialogue.search.Hit;
import org.trialogue.search.Results;
import org.trialogue.search.domain.Beginning;
import org.trialogue.search.domain.Held;
import org.trialogue.search.domain.Held.Key;
import org.trialogue.search.domain.Index;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Meaning;
import org.trialogue.search.domain.Refused;
import org.trialogue.search.domain.Sought;

/** The index that answers is the one behind the alias. */
@Component
class ElasticIndex implements Index {

    private final ElasticsearchClient client;
    private final Shape shape;
    private final String alias;
    private final Clock clock;

    /** Once one of this shape answers, none of another will. */
    private volatile boolean shaped;

    ElasticIndex(
            ElasticsearchClient client,
            Meaning meaning,
            @Value("${trialogue.search.index:trialogue}") String alias,
            Clock clock) {
        this.client = client;
        this.shape = new Shape(meaning.model(), meaning.dimensions());
        this.alias = alias;
        this.clock = clock;
    }

    /** Something that only works while Elasticsearch does. */
    interface Call<T> {

        T make() throws IOException;
    }

    @Override
    public Results find(Sought sought) {
        return calling(() -> new Finding(ofThisShape(sought), sought).results());
    }

    @Override
    public List<Hit> hits(Sought sought) {
        return calling(() -> new Finding(ofThisShape(sought), sought).hits());
    }

    @Override
    public List<Begun.Thing> begun(Beginning beginning) {
        return calling(() -> new Completing(client, alias, beginning).things());
    }

    @Override
    public Map<String, String> respelled(Sought sought) {
        return calling(() -> new Spelling(several(sought), sought).respelled());
    }

    @Override
    public List<Refused> write(List<Kept> entries) {
        return calling(() -> Writing.to(client, shape, alias, true).all(entries));
    }

    @Override
    public List<Held> after(Key key, int atMost) {
        return calling(() -> new Holding(client, alias).after(key, atMost));
    }

    @Override
    public Map<Key, Long> held(Collection<Key> keys) {
        return calling(() -> new Holding(client, alias).of(keys));
    }

    @Override
    public void drop(Map<Key, Long> revisions) {
        calling(() -> new Holding(client, alias).drop(revisions));
    }

    @Override
    public OptionalLong size() {
        return calling(() -> {
            if (shape.fitting(answering(), alias).isEmpty()) return OptionalLong.empty();
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
            var name = alias + "-" + shape.hash() + "-" + Long.toString(clock.millis(), Character.MAX_RADIX);
            client.indices()
                    .create(request -> request.index(name).withJson(new java.io.StringReader(shape.definition())));
            var building = new NewIndex(client, shape, alias, name, answering);
            building.begin();
            return building;
        });
    }

    /** @throws IndexAway while an index of another shape answers, which has not all that is asked for: until this one is built */
    private Several ofThisShape(Sought sought) throws IOException {
        if (!shaped) shaped = !shape.fitting(answering(), alias).isEmpty();
        if (!shaped) throw new IndexAway("the index is of another shape");
        return several(sought);
    }

    private Several several(Sought sought) {
        return new Several(
                client, alias, "q" + Integer.toHexString(sought.asked().hashCode()));
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
