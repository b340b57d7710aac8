package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Kept;

/** Writes entries in one request. Elasticsearch compares revisions: one older than what it has changes nothing. */
record Writing(ElasticsearchClient client, Shape shape, String index, boolean alias) {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final int GONE = 404;
    private static final int OLDER = 409;
    private static final int BUSY = 429;
    private static final int BROKEN = 500;

    /** @param alias whether the name must be an alias: an index that went missing is then not created unasked */
    static Writing to(ElasticsearchClient client, Shape shape, String index, boolean alias) {
        return new Writing(client, shape, index, alias);
    }

    /**
     * Writes them all.
     *
     * @throws IndexAway when the index is not there or has no room; what it will never take is logged, and no longer waited for
     */
    Boolean all(List<Kept> entries) throws IOException {
        var operations = entries.stream().map(this::operation).toList();
        var response = client.bulk(bulk -> bulk.index(index).requireAlias(alias).operations(operations));
        if (response.errors()) response.items().forEach(Writing::judge);
        return true;
    }

    private BulkOperation operation(Kept entry) {
        return entry.removed()
                ? BulkOperation.of(one -> one.delete(delete ->
                        delete.id(entry.key()).version(entry.revision()).versionType(VersionType.ExternalGte)))
                : BulkOperation.of(one -> one.index(write -> write.id(entry.key())
                        .version(entry.revision())
                        .versionType(VersionType.ExternalGte)
                        .document(shape.document(entry))));
    }

    private static void judge(BulkResponseItem item) {
        var error = item.error();
        if (error == null || item.status() == OLDER) return;
        if (item.status() == GONE || item.status() == BUSY || item.status() >= BROKEN)
            throw new IndexAway(reason(error));
        LOG.error("The index will not take {}: {}", item.id(), reason(error));
    }

    private static String reason(ErrorCause error) {
        return error.type() + ": " + Objects.requireNonNullElse(error.reason(), "");
    }
}
