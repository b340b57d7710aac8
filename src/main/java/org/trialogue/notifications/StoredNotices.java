package org.trialogue.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.platform.MemberId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notices in PostgreSQL, whose policies show each to its recipient alone. */
@Service
@Transactional
class StoredNotices implements Notices {

    private static final String WAITING = "waits and settled_at is null";
    private static final String NEWS = "not waits and settled_at is null";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    StoredNotices(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void post(Notice notice) {
        jdbc.sql("select notifications.post(?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(notice.recipient().value())
                .param(notice.topic())
                .param(notice.messageKey())
                .param(json.writeValueAsString(notice.arguments()))
                .param(notice.link())
                .param(notice.waits())
                .param(notice.dueOn())
                .param(notice.room())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list();
    }

    @Override
    public void settle(String topic, @Nullable MemberId recipient) {
        jdbc.sql("select notifications.settle(?, ?, ?)")
                .param(topic)
                .param(recipient == null ? null : recipient.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list();
    }

    @Override
    public void withdraw(String topic, MemberId recipient) {
        jdbc.sql("select notifications.withdraw(?, ?, ?)")
                .param(topic)
                .param(recipient.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Posted> waiting(int atMost) {
        return waiting(0, atMost);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Posted> waiting(int from, int atMost) {
        return read(WAITING + " order by due_on nulls last, posted_at desc, id", from, atMost);
    }

    @Override
    @Transactional(readOnly = true)
    public int countWaiting() {
        return count(WAITING);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Posted> news(int atMost) {
        return news(0, atMost);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Posted> news(int from, int atMost) {
        return read(NEWS + " order by posted_at desc, id", from, atMost);
    }

    @Override
    @Transactional(readOnly = true)
    public int countNews() {
        return count(NEWS);
    }

    private List<Posted> read(String which, int from, int atMost) {
        return jdbc.sql("select * from notifications.notice where " + which + " offset ? limit ?")
                .param(from)
                .param(atMost)
                .query(this::posted)
                .list();
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from notifications.notice where " + which)
                .query(Integer.class)
                .single();
    }

    private Posted posted(ResultSet row, int number) throws SQLException {
        var arguments = json.readValue(row.getString("arguments"), new TypeReference<List<String>>() {});
        var notice = new Notice(
                new MemberId(row.getObject("recipient", UUID.class)),
                row.getString("topic"),
                row.getString("message_key"),
                arguments,
                row.getString("link"),
                row.getBoolean("waits"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("room_id", UUID.class));
        return new Posted(
                notice, row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }
}
