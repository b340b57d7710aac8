package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trialogue.search.domain.Held;
import org.trialogue.search.domain.Held.Key;

/** Which revisions of which entries an index holds, whatever stands in them. */
record Holding(ElasticsearchClient client, String index) {

    private static final List<SortOptions> IN_ORDER = List.of(ascending("kind"), ascending("id"));

    private static SortOptions ascending(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Asc)));
    }

    /** What follows after a key, as far as it can be found. */
    List<Held> after(Key key, int atMost) throws IOException {
        var found = client.search(
                request -> request.index(index)
                        .size(atMost)
                        .source(source -> source.fetch(false))
                        .version(true)
                        .trackTotalHits(track -> track.enabled(false))
                        .sort(IN_ORDER)
                        .searchAfter(FieldValue.of(key.kind()), FieldValue.of(key.id())),
                Void.class);
        return found.hits().hits().stream()
                .map(hit -> new Held(
                        Key.of(Objects.requireNonNull(hit.id())), Objects.requireNonNullElse(hit.version(), 0L)))
                .toList();
    }

    /** What it holds of these at this very moment, found or not yet. */
    Map<Key, Long> of(Collection<Key> keys) throws IOException {
        var documents = keys.stream().map(Key::document).toList();
        var found = client.mget(
                request -> request.index(index).ids(documents).source(source -> source.fetch(false)), Void.class);
        var held = new HashMap<Key, Long>();
        for (var document : found.docs()) {
            if (document.isFailure() || !document.result().found()) continue;
            held.put(
                    Key.of(document.result().id()),
                    Objects.requireNonNullElse(document.result().version(), 0L));
        }
        return held;
    }

    /** Takes these out, unless it holds a later revision by now. */
    Boolean drop(Map<Key, Long> revisions) throws IOException {
        var operations = revisions.entrySet().stream()
                .map(each -> BulkOperation.of(
                        one -> one.delete(delete -> delete.id(each.getKey().document())
                                .version(each.getValue())
                                .versionType(VersionType.ExternalGte))))
                .toList();
        Writing.takenOut(
                client.bulk(request -> request.index(index).requireAlias(true).operations(operations))
                        .items());
        return true;
    }
}
