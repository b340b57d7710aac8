package org.trialogue.search.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.search.domain.Held.Key;

/** What the index will not take, as whoever looks after it may see it: keys and reasons of all, and what those are called that they may read. */
@Repository
class RefusedEntries {

    private final JdbcClient jdbc;

    RefusedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Called(Key key, String title, String link) {}

    /** The last ones: at most so many. */
    @Transactional(readOnly = true)
    public List<Unfound> last(int atMost) {
        var refused = jdbc.sql("select * from search.refusals(?)")
                .param(atMost)
                .query((row, n) -> new Unfound(
                        row.getString("kind"),
                        row.getString("id"),
                        null,
                        null,
                        row.getString("why"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
        var called = called(
                refused.stream().map(each -> new Key(each.kind(), each.id())).toList());
        return refused.stream()
                .map(each -> named(each, called.get(new Key(each.kind(), each.id()))))
                .toList();
    }

    private static Unfound named(Unfound refused, @Nullable Called called) {
        return called == null
                ? refused
                : new Unfound(
                        refused.kind(), refused.id(), called.title(), called.link(), refused.why(), refused.since());
    }

    private Map<Key, Called> called(List<Key> keys) {
        return jdbc
                .sql("""
                        select e.kind, e.id, e.title, e.link
                          from unnest(?, ?) as k(kind, id) join search.entry e on e.kind = k.kind and e.id = k.id""")
                .params(KnownRevisions.kinds(keys), KnownRevisions.ids(keys))
                .query((row, n) ->
                        new Called(new Key(row.getString(1), row.getString(2)), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(Called::key, each -> each));
    }
}
