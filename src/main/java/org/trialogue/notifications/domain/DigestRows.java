package org.trialogue.notifications.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.platform.MemberId;

/** What is to be mailed, and the mails made for it. Jobs see it through functions alone. */
@Repository
public class DigestRows {

    private final JdbcClient jdbc;

    DigestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member with something for a digest: the oldest of it for each pace, or null where there is none. */
    public record Awaiting(
            MemberId member,
            Rhythm rhythm,
            @Nullable Instant daily,
            @Nullable Instant weekly) {}

    /** Lets go of what nobody wants mailed, and of what was posted before a moment. */
    public void letGo(Instant before) {
        jdbc.sql("select notifications.let_go(?)")
                .param(utc(before))
                .query((row, n) -> n)
                .list();
    }

    /** Makes one mail for each member with something instant, from at most so many notices; says how many mails. */
    public long queueInstant(Instant at, int atMost) {
        return jdbc.sql("select notifications.queue_instant(?, ?)")
                .param(utc(at))
                .param(atMost)
                .query(Long.class)
                .single();
    }

    /** Members with something for a digest, by their keys, after one or from the first. */
    public List<Awaiting> awaiting(@Nullable MemberId after, int atMost) {
        return jdbc.sql("select * from notifications.awaiting_digest(?::uuid, ?)")
                .param(after == null ? null : after.value())
                .param(atMost)
                .query(DigestRows::awaiting)
                .list();
    }

    /** Makes the digest of a member for a moment at which it was due, unless there is one. */
    public boolean queueDigest(MemberId member, Instant slot, Instant dailyUntil, Instant weeklyUntil, Instant at) {
        return jdbc.sql("select notifications.queue_digest(?, ?, ?, ?, ?)")
                .param(member.value())
                .param(utc(slot))
                .param(utc(dailyUntil))
                .param(utc(weeklyUntil))
                .param(utc(at))
                .query(Boolean.class)
                .single();
    }

    /** Forgets mails that were settled before a moment. */
    public void forget(Instant before) {
        jdbc.sql("select notifications.forget_mails(?)")
                .param(utc(before))
                .query((row, n) -> n)
                .list();
    }

    /** Forgets notices that were settled before a moment; says how many. */
    public long forgetNotices(Instant before) {
        return jdbc.sql("select notifications.forget_notices(?)")
                .param(utc(before))
                .query(Long.class)
                .single();
    }

    private static Awaiting awaiting(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        var rhythm = zone == null
                ? Rhythm.USUAL
                : new Rhythm(ZoneId.of(zone), row.getInt("hour"), DayOfWeek.of(row.getInt("weekday")), true, true);
        return new Awaiting(
                new MemberId(row.getObject("recipient", UUID.class)),
                rhythm,
                moment(row, "daily"),
                moment(row, "weekly"));
    }

    private static @Nullable Instant moment(ResultSet row, String name) throws SQLException {
        var at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
