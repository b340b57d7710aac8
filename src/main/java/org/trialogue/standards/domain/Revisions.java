package org.trialogue.standards.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.platform.MemberId;
import tools.jackson.databind.json.JsonMapper;

/** How things of the library stood after each change. None of it is ever changed or lost. */
@Repository
public class Revisions {

    private static final String KEEP =
            "insert into standards.revision (subject, number, at, member_id, body) values (?, ?, ?, ?, ?::jsonb)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Revisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A change: who made it, when, and what has stood since. Number 0 is what stood before the first change, and is nobody's. */
    public record Kept<T>(int number, Instant at, Optional<MemberId> by, T body) {}

    /**
     * Keeps what stands from now on, and before the first change what stood until now.
     *
     * @return the number of the new version
     */
    public int keep(UUID subject, Object before, Object after, MemberId by, Instant now) {
        var newest = newest(subject);
        var at = now.atOffset(ZoneOffset.UTC);
        if (newest < 0)
            jdbc.sql(KEEP)
                    .params(java.util.Arrays.asList(subject, 0, at, null, json.writeValueAsString(before)))
                    .update();
        var number = Math.max(newest, 0) + 1;
        jdbc.sql(KEEP)
                .params(List.of(subject, number, at, by.value(), json.writeValueAsString(after)))
                .update();
        return number;
    }

    /** The number of the version that stands: 0 for what was never changed here. */
    public int number(UUID subject) {
        return Math.max(0, newest(subject));
    }

    /** All that was kept of something, the oldest first. */
    public <T> List<Kept<T>> of(UUID subject, Class<T> type) {
        return jdbc.sql("select number, at, member_id, body from standards.revision where subject = ? order by number")
                .param(subject)
                .query((row, n) -> new Kept<>(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("member_id", UUID.class))
                                .map(MemberId::new),
                        json.readValue(row.getString("body"), type)))
                .list();
    }

    /** How many there are of all: it grows with each change. */
    public long count() {
        return jdbc.sql("select count(*) from standards.revision")
                .query(Long.class)
                .single();
    }

    private int newest(UUID subject) {
        return jdbc.sql("select coalesce(max(number), -1) from standards.revision where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
