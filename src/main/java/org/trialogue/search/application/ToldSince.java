package org.trialogue.search.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When entries were told, as far as the member of the transaction may see them. */
@Repository
@Transactional(readOnly = true)
class ToldSince {

    /** More than that is no news but another library. */
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    ToldSince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys of what was told after a moment, until another. */
    public List<String> keys(Instant since, Instant until) {
        return jdbc.sql("""
                        select e.kind || '/' || e.id from search.entry e
                         where e.told_at > ? and e.told_at <= ? and not e.removed order by e.told_at desc limit ?""")
                .params(since.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), MOST)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The oldest of what was told since a moment and is not in the index yet. */
    public Optional<Instant> notYet(Instant since) {
        return jdbc.sql("select moment from search.not_yet(?) moment where moment is not null")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
