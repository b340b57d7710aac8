package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.trialogue.search.domain.Index.Building;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Refused;

/**
 * An index that is being built.
 *
 * @param before the indices that answer meanwhile
 */
record NewIndex(ElasticsearchClient client, Shape shape, String alias, String name, Set<String> before)
        implements Building {

    private static final Time NEVER = Time.of(time -> time.time("-1"));
    private static final Time EACH_SECOND = Time.of(time -> time.time("1s"));

    /** Nobody asks it before it is finished, and what a crash takes of it is built again: it makes nothing findable meanwhile, and waits for no disk. */
    void begin() throws IOException {
        client.indices()
                .putSettings(request -> request.index(name)
                        .settings(settings -> settings.refreshInterval(NEVER)
                                .translog(translog -> translog.durability(TranslogDurability.Async))));
    }

    @Override
    public List<Refused> write(List<Kept> entries) {
        return ElasticIndex.calling(() -> Writing.to(client, shape, name, false).all(entries));
    }

    @Override
    public void finish() {
        ElasticIndex.calling(() -> {
            client.indices()
                    .putSettings(request -> request.index(name)
                            .settings(settings -> settings.refreshInterval(EACH_SECOND)
                                    .translog(translog -> translog.durability(TranslogDurability.Request))));
            client.indices().flush(request -> request.index(name));
            client.indices().refresh(request -> request.index(name));
            return client.indices().updateAliases(request -> {
                request.actions(action -> action.add(add -> add.index(name).alias(alias)));
                for (var old : before) request.actions(action -> action.removeIndex(remove -> remove.index(old)));
                return request;
            });
        });
    }

    @Override
    public void abandon() {
        ElasticIndex.calling(() -> answers()
                || client.indices()
                        .delete(request -> request.index(name).ignoreUnavailable(true))
                        .acknowledged());
    }

    /** It may, though nobody heard that it was finished. */
    private boolean answers() throws IOException {
        return client.indices()
                .existsAlias(request -> request.index(name).name(alias))
                .value();
    }
}
