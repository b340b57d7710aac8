package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
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

    @Override
    public List<Refused> write(List<Kept> entries) {
        return ElasticIndex.calling(() -> Writing.to(client, shape, name, false).all(entries));
    }

    @Override
    public void finish() {
        ElasticIndex.calling(() -> {
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
        ElasticIndex.calling(
                () -> client.indices().delete(request -> request.index(name).ignoreUnavailable(true)));
    }
}
