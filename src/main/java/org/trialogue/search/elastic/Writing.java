package org.trialogue.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialogue.search.domain.IndexAway;
import org.trialogue.search.domain.Kept;
import org.trialogue.search.domain.Refused;

/** Writes entries in one request. Elasticsearch compares revisions: one older than what it has changes nothing. */
record Writing(ElasticsearchClient client, Shape shape, String index, boolean alias) {

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final int OLDER = 409;
    private static final int TOO_LARGE = 413;
    private static final int WRONG = 400;
    private static final String CLOSED = "index_closed_exception";

    /** Quotes what stands in the entry, which is nobody's business but of those who may read it. */
    private static final Pattern PREVIEW = Pattern.compile("\\s*Preview of field's value:.*", Pattern.DOTALL);

    /** @param alias whether the name must be an alias: an index that went missing is then not created unasked */
    static Writing to(ElasticsearchClient client, Shape shape, String index, boolean alias) {
        return new Writing(client, shape, index, alias);
    }

    /**
     * Writes them all. What is refused as it is now is not found as it was before either: that may say what nobody is to read any more.
     *
     * @return those that the index will not take
     * @throws IndexAway when the index is not there, has no room, or takes nothing now, whatever it is
     */
    List<Refused> all(List<Kept> entries) throws IOException {
        var refused = written(entries);
        if (!refused.isEmpty()) {
            var outs = refused.stream().map(each -> out(each.entry())).toList();
            takenOut(client.bulk(bulk -> bulk.index(index).requireAlias(alias).operations(outs))
                    .items());
        }
        return refused;
    }

    private List<Refused> written(List<Kept> entries) throws IOException {
        try {
            var operations = entries.stream().map(this::operation).toList();
            var response =
                    client.bulk(bulk -> bulk.index(index).requireAlias(alias).operations(operations));
            return response.errors() ? judged(entries, response.items()) : List.of();
        } catch (ElasticsearchException | TransportException failed) {
            if (!isTooLarge(failed)) throw failed;
            return inHalves(entries);
        }
    }

    /** Many may be too large together, though each alone is not. */
    private List<Refused> inHalves(List<Kept> entries) throws IOException {
        if (entries.size() == 1) return List.of(refused(entries.getFirst(), "it is too large to be sent"));
        var middle = entries.size() / 2;
        var refused = new ArrayList<>(written(entries.subList(0, middle)));
        refused.addAll(written(entries.subList(middle, entries.size())));
        return refused;
    }

    private static boolean isTooLarge(Exception failed) {
        return switch (failed) {
            case ElasticsearchException answered -> answered.status() == TOO_LARGE;
            case TransportException cut -> cut.statusCode() == TOO_LARGE;
            default -> false;
        };
    }

    private BulkOperation operation(Kept entry) {
        return entry.removed()
                ? out(entry)
                : BulkOperation.of(one -> one.index(write -> write.id(entry.key())
                        .version(entry.revision())
                        .versionType(VersionType.ExternalGte)
                        .document(shape.document(entry))));
    }

    private static BulkOperation out(Kept entry) {
        return BulkOperation.of(one -> one.delete(
                delete -> delete.id(entry.key()).version(entry.revision()).versionType(VersionType.ExternalGte)));
    }

    private static List<Refused> judged(List<Kept> entries, List<BulkResponseItem> items) {
        var refused = new ArrayList<Refused>();
        for (int at = 0; at < items.size(); at++)
            judge(entries.get(at), items.get(at)).ifPresent(refused::add);
        return refused;
    }

    /** Refused is only what the entry itself causes; a block, a lack of room or of a right, or an index that is closed is none of its own. */
    static Optional<Refused> judge(Kept entry, BulkResponseItem item) {
        var error = item.error();
        if (error == null || item.status() == OLDER) return Optional.empty();
        if (item.status() != WRONG && item.status() != TOO_LARGE || CLOSED.equals(error.type()))
            throw new IndexAway(reason(error));
        return Optional.of(refused(entry, reason(error)));
    }

    /**
     * Looks whether all that was to be taken out is out. What was not there, and what is newer by now, may well be so: neither is an error.
     *
     * @throws IndexAway where it still holds one of them
     */
    static void takenOut(List<BulkResponseItem> items) {
        for (var item : items) {
            var error = item.error();
            if (error != null && item.status() != OLDER) throw new IndexAway(reason(error));
        }
    }

    private static Refused refused(Kept entry, String reason) {
        LOG.warn("The index will not take {}: {}", entry.key(), reason);
        return new Refused(entry, reason);
    }

    private static String reason(ErrorCause error) {
        var said =
                PREVIEW.matcher(Objects.requireNonNullElse(error.reason(), "")).replaceFirst("");
        return error.type() + ": " + said;
    }
}
