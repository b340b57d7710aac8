package org.trialogue.notifications.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.notifications.Posted;

/** The notices in view: the policies show each member their own. */
@Repository
public class InboxRows {

    private static final String SELECT = "select * from notifications.inbox where ";

    private final JdbcClient jdbc;
    private final PostedRows posted;

    InboxRows(JdbcClient jdbc, PostedRows posted) {
        this.jdbc = jdbc;
        this.posted = posted;
    }

    /**
     * A notice as it stands in an inbox.
     *
     * @param thing what can be muted by itself; or null
     * @param whole that of which the thing is a part, and with which it is muted; or null
     */
    public record Entry(
            UUID id,
            String kind,
            Posted posted,
            boolean read,
            @Nullable WorkingGroupId group,
            @Nullable String thing,
            @Nullable String whole,
            Muted muted) {}

    /** What of a notice its member has muted. */
    public record Muted(boolean kind, boolean group, boolean thing, boolean whole) {}

    /** Those that are looked for, from a place on. */
    public List<Entry> list(Looked looked, int from, int atMost) {
        var order = looked.shelf() == Looked.Shelf.WAITING
                ? " order by due_on nulls last, posted_at desc, id"
                : " order by posted_at desc, id";
        return filled(SELECT + where(looked) + order + " offset ? limit ?", looked, List.of(from, atMost))
                .query(this::entry)
                .list();
    }

    /** How many there are. */
    public int count(Looked looked) {
        return filled("select count(*) from notifications.inbox where " + where(looked), looked, List.of())
                .query(Integer.class)
                .single();
    }

    /** The kinds there are. */
    public List<String> kinds() {
        return jdbc.sql("select distinct kind from notifications.inbox order by kind")
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** Marks all of them as read; says how many were not. */
    public int markAll(Looked looked, Instant at) {
        var unread = "select id from notifications.inbox where read_at is null and " + where(looked);
        var before = List.<Object>of(at.atOffset(ZoneOffset.UTC));
        var statement = jdbc.sql("update notifications.notice set read_at = ? where id in (" + unread + ")");
        return statement.params(parameters(before, looked, List.of())).update();
    }

    private JdbcClient.StatementSpec filled(String sql, Looked looked, List<?> rest) {
        return jdbc.sql(sql).params(parameters(List.of(), looked, rest));
    }

    private static List<Object> parameters(List<?> before, Looked looked, List<?> rest) {
        var all = new ArrayList<Object>(before);
        if (looked.kind() != null) all.addAll(Kind.alike(looked.kind()));
        if (looked.group() != null) all.add(looked.group().value());
        all.addAll(rest);
        return all;
    }

    private static String where(Looked looked) {
        var shelf = switch (looked.shelf()) {
            case ALL -> "not muted";
            case UNREAD -> "not muted and read_at is null";
            case WAITING -> "not muted and waits";
            case NEWS -> "not muted and not waits";
            case MUTED -> "muted";
        };
        return shelf
                + (looked.kind() == null ? "" : " and kind in (" + places(Kind.alike(looked.kind())) + ")")
                + (looked.group() == null ? "" : " and working_group_id = ?");
    }

    private static String places(List<String> values) {
        return values.stream().map(each -> "?").collect(Collectors.joining(", "));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var group = row.getObject("working_group_id", UUID.class);
        return new Entry(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getString("kind")),
                posted.of(row),
                row.getObject("read_at", OffsetDateTime.class) != null,
                group == null ? null : new WorkingGroupId(group),
                row.getString("thing"),
                row.getString("whole"),
                new Muted(
                        row.getBoolean("kind_muted"),
                        row.getBoolean("group_muted"),
                        row.getBoolean("thing_muted"),
                        row.getBoolean("whole_muted")));
    }
}
