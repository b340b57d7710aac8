package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Milestone.LastOfDay;
import org.trialogue.drafting.domain.Milestone.Named;
import org.trialogue.drafting.domain.Milestone.Reached;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The versions of texts in view that one comes back to. */
@Repository
public class MilestoneRows {

    private final JdbcClient jdbc;

    MilestoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have a name. */
    public List<Named> named(TextId text) {
        return jdbc.sql("""
            select version, name, named_by as member_id, named_affiliation as affiliation, named_capacity as capacity,
                   named_at as at
              from drafting.snapshot where text_id = ? and name is not null\
            """)
                .param(text.value())
                .query((row, number) ->
                        new Named(row.getInt("version"), row.getString("name"), acting(row), instant(row)))
                .list();
    }

    /** Those at which the text came to another stage. */
    public List<Reached> reached(TextId text) {
        return jdbc.sql("""
            select version, stage, reason, member_id, affiliation, capacity, at
              from drafting.stage_change where text_id = ?\
            """)
                .param(text.value())
                .query((row, number) -> new Reached(
                        row.getInt("version"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("reason"),
                        acting(row),
                        instant(row)))
                .list();
    }

    /** The last one of each day with changes, days being those of a time zone. */
    public List<LastOfDay> lastOfDays(TextId text, ZoneId zone) {
        return jdbc.sql("""
            select distinct on (day) version, member_id, affiliation, capacity, at
              from (select c.*, (c.at at time zone ?)::date as day from drafting.text_commit c where text_id = ?) dated
             order by day, version desc\
            """)
                .param(zone instanceof ZoneOffset ? "UTC" : zone.getId())
                .param(text.value())
                .query((row, number) -> new LastOfDay(row.getInt("version"), acting(row), instant(row)))
                .list();
    }

    /** Names a version that is kept whole; false when it has a name already. */
    public boolean name(TextId text, int version, String name, Acting by, Instant at) {
        return jdbc.sql("""
            update drafting.snapshot
               set name = ?, named_by = ?, named_affiliation = ?, named_capacity = ?, named_at = ?
             where text_id = ? and version = ? and name is null\
            """)
                        .param(name)
                        .param(by.member().value())
                        .param(by.affiliation().name())
                        .param(by.capacity().name())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(text.value())
                        .param(version)
                        .update()
                == 1;
    }

    private static Acting acting(ResultSet row) throws SQLException {
        return new Acting(
                new MemberId(row.getObject("member_id", UUID.class)),
                Affiliation.valueOf(row.getString("affiliation")),
                Capacity.valueOf(row.getString("capacity")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
