package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.Substantive;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** Changes of the drafting committee that were called substantive. Policies let through those of the rooms in view, and no others. */
@Repository
public class SubstantiveRows {

    private static final String FIND = """
            select id, text_id, block_id, version, reason, called_by, called_affiliation, called_capacity, called_at, outcome, settled_at
              from drafting.substantive where\s""";

    private final JdbcClient jdbc;

    SubstantiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All those of a text in view, the oldest first. */
    public List<Substantive> of(TextId text) {
        return jdbc.sql(FIND + "text_id = ? order by called_at, id")
                .param(text.value())
                .query(SubstantiveRows::substantive)
                .list();
    }

    /** One in view that is before the discussion; nobody settles it until the transaction ends. */
    public Optional<Substantive> inHand(UUID id) {
        return jdbc.sql(FIND + "id = ? and outcome is null for update")
                .param(id)
                .query(SubstantiveRows::substantive)
                .optional();
    }

    /** Calls a change substantive; false where that provision is before the discussion already. */
    public boolean call(TextHead text, Substantive called) {
        return jdbc.sql("""
                        insert into drafting.substantive
                          (id, text_id, room_id, block_id, version, reason, called_by, called_affiliation, called_capacity, called_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (text_id, block_id) where outcome is null do nothing""")
                        .param(called.id())
                        .param(text.id().value())
                        .param(text.room().value())
                        .param(called.blockId())
                        .param(called.version())
                        .param(called.reason())
                        .param(called.by().member().value())
                        .param(called.by().affiliation().name())
                        .param(called.by().capacity().name())
                        .param(called.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Says how one was settled. */
    public void settle(UUID id, Outcome outcome, Acting by, Instant at) {
        jdbc.sql("""
                        update drafting.substantive
                           set outcome = ?, settled_by = ?, settled_affiliation = ?, settled_capacity = ?, settled_at = ?
                         where id = ? and outcome is null""")
                .param(outcome.name())
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
    }

    private static Substantive substantive(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Substantive(
                row.getObject("id", UUID.class),
                new TextId(row.getObject("text_id", UUID.class)),
                row.getString("block_id"),
                row.getInt("version"),
                row.getString("reason"),
                new Acting(
                        new MemberId(row.getObject("called_by", UUID.class)),
                        Affiliation.valueOf(row.getString("called_affiliation")),
                        Capacity.valueOf(row.getString("called_capacity"))),
                "",
                row.getObject("called_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                settled == null ? null : settled.toInstant());
    }
}
