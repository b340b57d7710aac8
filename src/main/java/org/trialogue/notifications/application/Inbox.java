package org.trialogue.notifications.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.notifications.domain.InboxRows;
import org.trialogue.notifications.domain.InboxRows.Entry;
import org.trialogue.notifications.domain.Kind;
import org.trialogue.notifications.domain.Looked;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** What a member does with their own notices. Policies show each member their own; there is no way to name another. */
@Service
@Transactional
public class Inbox {

    private final InboxRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(InboxRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The notices that are looked for, from a place on: what is due first where only what waits is asked for, else the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> list(Looked looked, int from, int atMost) {
        return rows.list(looked, from, atMost);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count(Looked looked) {
        return rows.count(looked);
    }

    /** The kinds that notices in the inbox are of, one for each name. */
    @Transactional(readOnly = true)
    public List<String> kinds() {
        return named(rows.kinds());
    }

    /** Marks a notice as read, or as unread again. */
    public void mark(UUID notice, boolean read) {
        jdbc.sql("update notifications.notice set read_at = ? where id = ? and (read_at is null) = ?")
                .param(read ? now() : null)
                .param(notice)
                .param(read)
                .update();
    }

    /** Marks as read whatever is looked for, on every page of it; says how many. */
    public int markAll(Looked looked) {
        return rows.markAll(looked, clock.instant());
    }

    /** From now on notices of this kind, and of those that go by the same name, are no news: they stand apart, are not counted and not mailed. */
    public void muteKind(String kind) {
        for (var alike : Kind.alike(kind))
            jdbc.sql("insert into notifications.muted_kind values (?, ?, ?) on conflict do nothing")
                    .params(member(), alike, now())
                    .update();
    }

    /** They are news again. */
    public void followKind(String kind) {
        for (var alike : Kind.alike(kind))
            jdbc.sql("delete from notifications.muted_kind where member_id = ? and kind = ?")
                    .params(member(), alike)
                    .update();
    }

    /**
     * From now on notices from this working group are no news.
     *
     * @throws Refusal when there is no such working group
     */
    public void mute(WorkingGroupId group) {
        var muted =
                jdbc.sql("""
                        insert into notifications.muted_working_group
                        select ?, id, ? from membership.working_group where id = ? on conflict do nothing""").param(member()).param(now()).param(group.value()).update();
        if (muted == 0 && !mutedGroups().contains(group)) throw new Refusal("notifications.refused.no-group");
    }

    /** Notices from this working group are news again. */
    public void follow(WorkingGroupId group) {
        jdbc.sql("delete from notifications.muted_working_group where member_id = ? and working_group_id = ?")
                .param(member())
                .param(group.value())
                .update();
    }

    /** The kinds that are muted, one for each name. */
    @Transactional(readOnly = true)
    public List<String> mutedKinds() {
        return named(jdbc.sql("select kind from notifications.muted_kind order by kind")
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list());
    }

    private static List<String> named(List<String> kinds) {
        return kinds.stream()
                .map(kind -> Kind.alike(kind).getFirst())
                .distinct()
                .toList();
    }

    /** The working groups that are muted. */
    @Transactional(readOnly = true)
    public List<WorkingGroupId> mutedGroups() {
        return jdbc.sql("select working_group_id from notifications.muted_working_group order by muted_at")
                .query((row, n) -> new WorkingGroupId(row.getObject(1, UUID.class)))
                .list();
    }

    private static UUID member() {
        return Viewing.member()
                .orElseThrow(() -> new IllegalStateException("no one is signed in"))
                .value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
