package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a feed has told before, in digests: by it each entry counts how often it was told otherwise. */
@Component
class FeedMemory {

    /** So many days it is told that something is cancelled. */
    private static final int CANCELLED_DAYS = 60;

    private final JdbcClient jdbc;

    FeedMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was told under a name. */
    record Kept(
            String uid,
            int sequence,
            byte[] digest,
            LocalDate day,
            Instant changedAt,
            @Nullable Instant cancelledAt) {

        /** As it is told from now on; the same where nothing changed. */
        Kept now(LocalDate to, byte[] words, Instant at) {
            if (cancelledAt == null && Arrays.equals(digest, words) && day.equals(to)) return this;
            return new Kept(uid, sequence + 1, words, to, at, null);
        }

        /** Cancelled from now on. */
        Kept gone(Instant at) {
            return cancelledAt != null ? this : new Kept(uid, sequence + 1, digest, day, at, at);
        }
    }

    /** What the feed has told so far, by name. Whoever fetches it at the same moment waits. */
    Map<String, Kept> of(UUID feed) {
        jdbc.sql("select id from plans.feed where id = ? for update")
                .param(feed)
                .query(UUID.class)
                .optional();
        return jdbc
                .sql("select * from plans.feed_entry where feed_id = ?")
                .param(feed)
                .query(FeedMemory::kept)
                .list()
                .stream()
                .collect(Collectors.toMap(Kept::uid, kept -> kept));
    }

    void keep(UUID feed, Kept entry) {
        jdbc.sql("""
                        insert into plans.feed_entry (feed_id, uid, sequence, digest, day, changed_at, cancelled_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (feed_id, uid) do update
                          set sequence = excluded.sequence, digest = excluded.digest, day = excluded.day,
                              changed_at = excluded.changed_at, cancelled_at = excluded.cancelled_at""")
                .param(feed)
                .param(entry.uid())
                .param(entry.sequence())
                .param(entry.digest())
                .param(entry.day())
                .param(entry.changedAt().atOffset(ZoneOffset.UTC))
                .param(entry.cancelledAt() == null ? null : entry.cancelledAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes note that it was fetched, and forgets what was cancelled long ago. */
    void fetched(UUID feed, Instant now) {
        jdbc.sql("update plans.feed set fetched_at = ? where id = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(feed)
                .update();
        jdbc.sql("delete from plans.feed_entry where feed_id = ? and cancelled_at < ?")
                .param(feed)
                .param(now.atOffset(ZoneOffset.UTC).minusDays(CANCELLED_DAYS))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var cancelled = row.getObject("cancelled_at", OffsetDateTime.class);
        return new Kept(
                row.getString("uid"),
                row.getInt("sequence"),
                row.getBytes("digest"),
                row.getObject("day", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                cancelled == null ? null : cancelled.toInstant());
    }
}
