package org.trialogue.membership.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.trialogue.membership.RecordQuestion;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.MemberId;

/** Reads the record; which rows there are for a reader, the policies say. */
@Component
class RecordRows {

    private static final String GROUPS = """
            (r.room_id in (:rooms) or r.room_id is null and r.about_group = :group)""";
    private static final String OWN = """
            r.room_id is null and (r.member_id = :me or r.about_member = :me
              or r.deed like 'membership.organization%' and r.subject = (select membership.organization_in_view()))""";

    /** Whatever of one thing the policies let its reader see. */
    private static final String OF_NO_ROOM = "r.room_id is null";

    private static final String COLUMNS = """
            select r.id, r.number, r.at, r.affiliation, r.capacity, r.kind, r.deed, r.subject, r.changed, r.member_id, r.about_member, p.kind as room
              from audit.record r left join membership.room p on p.id = r.room_id
             where\s""";

    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row, with keys where the reader will see names. */
    record Row(
            UUID id,
            long number,
            Instant at,
            @Nullable String room,
            @Nullable UUID by,
            @Nullable String side,
            @Nullable String capacity,
            String kind,
            String deed,
            UUID subject,
            @Nullable String changed,
            @Nullable UUID concerned) {}

    long count(RecordQuestion asked, MemberId me) {
        return bound(asked, me, "select count(*) from audit.record r where ", "")
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Row> page(RecordQuestion asked, MemberId me, long from, int atMost) {
        return bound(asked, me, COLUMNS, " order by r.at desc, r.id limit :most offset :from")
                .param("most", atMost)
                .param("from", from)
                .query((row, number) -> row(row))
                .list();
    }

    /** The next ones after a row, the newest first; the first ones after none. */
    List<Row> after(RecordQuestion asked, MemberId me, @Nullable Row last, int atMost) {
        var further = last == null ? "" : " and (r.at < :at or r.at = :at and r.id > :id)";
        var spec = bound(asked, me, COLUMNS, further + " order by r.at desc, r.id limit :most")
                .param("most", atMost);
        if (last != null)
            spec = spec.param("at", last.at.atOffset(ZoneOffset.UTC)).param("id", last.id);
        return spec.query((row, number) -> row(row)).list();
    }

    /** Every deed that there is in a part of the record. */
    List<String> deeds(RecordQuestion asked, MemberId me) {
        return bound(asked, me, "select distinct r.deed from audit.record r where ", "")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Everyone who did something in a part of the record. */
    List<MemberId> people(RecordQuestion asked, MemberId me) {
        return bound(
                        asked,
                        me,
                        "select distinct r.member_id from audit.record r where ",
                        " and r.member_id is not null")
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    private StatementSpec bound(RecordQuestion asked, MemberId me, String select, String further) {
        var group = asked.group();
        var own = asked.subject() == null ? OWN : OF_NO_ROOM;
        var sql = new StringBuilder(select).append(group == null ? own : GROUPS);
        if (asked.person() != null) sql.append(" and r.member_id = :person");
        if (asked.deed() != null) sql.append(" and r.deed = :deed");
        if (asked.subject() != null) sql.append(" and r.subject = :subject");
        if (asked.from() != null) sql.append(" and r.at >= :since");
        if (asked.before() != null) sql.append(" and r.at < :until");
        var spec = jdbc.sql(sql.append(further).toString()).param("me", me.value());
        if (group != null) spec = spec.param("group", group.value()).param("rooms", rooms(group));
        return narrowed(spec, asked);
    }

    /** Named one by one, so that the database knows how much there is in each. */
    private List<UUID> rooms(WorkingGroupId group) {
        return jdbc.sql("select id from membership.room where working_group_id = ?")
                .param(group.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static StatementSpec narrowed(StatementSpec spec, RecordQuestion asked) {
        var person = asked.person();
        return spec.param("person", person == null ? null : person.value())
                .param("deed", asked.deed())
                .param("subject", asked.subject())
                .param("since", at(asked.from()))
                .param("until", at(asked.before()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("room"),
                row.getObject("member_id", UUID.class),
                row.getString("affiliation"),
                row.getString("capacity"),
                row.getString("kind"),
                row.getString("deed"),
                row.getObject("subject", UUID.class),
                row.getString("changed"),
                row.getObject("about_member", UUID.class));
    }
}
