package org.trialogue.notifications.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.notifications.domain.PostedRows;
import org.trialogue.platform.MemberId;
import tools.jackson.databind.json.JsonMapper;

/** Notices in PostgreSQL, whose policies show each to its recipient alone. */
@Service
@Transactional
class StoredNotices implements Notices {

    private static final String WAITING = "waits";
    private static final String NEWS = "not waits and not muted";

    private final JdbcClient jdbc;
    private final PostedRows posted;
    private final JsonMapper json;
    private final Clock clock;

    StoredNotices(JdbcClient jdbc, PostedRows posted, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.posted = posted;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void post(Notice notice) {
        jdbc.sql("select notifications.post(?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)")
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
                .param(notice.whole())
                .param(notice.owed())
                .query((row, n) -> n)
                .list();
    }

    @Override
    public void postToFollowers(Notice news, @Nullable Collection<MemberId> among) {
        jdbc.sql("select notifications.post_to_followers(?, ?::uuid[], ?, ?, ?::jsonb, ?, ?, ?)")
                .param(news.recipient().value())
                .param(
                        among == null
                                ? null
                                : among.stream().map(MemberId::value).toArray(UUID[]::new))
                .param(news.topic())
                .param(news.messageKey())
                .param(json.writeValueAsString(news.arguments()))
                .param(news.link())
                .param(news.room())
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
    public void withdraw(String topic, @Nullable MemberId recipient) {
        jdbc.sql("select notifications.withdraw(?, ?, ?)")
                .param(topic)
                .param(recipient == null ? null : recipient.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> n)
                .list();
    }

    @Override
    public void withdrawFromOthers(String topic, Set<MemberId> stay) {
        jdbc.sql("select notifications.withdraw_from_others(?, ?::uuid[], ?)")
                .param(topic)
                .param(stay.stream().map(MemberId::value).toArray(UUID[]::new))
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

    @Override
    @Transactional(readOnly = true)
    public int countUnread() {
        return count("read_at is null and not muted");
    }

    private List<Posted> read(String which, int from, int atMost) {
        return jdbc.sql("select * from notifications.inbox where " + which + " offset ? limit ?")
                .param(from)
                .param(atMost)
                .query((row, n) -> posted.of(row))
                .list();
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from notifications.inbox where " + which)
                .query(Integer.class)
                .single();
    }
}
