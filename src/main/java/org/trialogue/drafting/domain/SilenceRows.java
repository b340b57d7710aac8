package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.Silence;
import org.trialogue.drafting.Silence.Deed;
import org.trialogue.drafting.Silence.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What comes about of provisions unless somebody objects. Policies let through those of the rooms in view, and no others. */
@Repository
public class SilenceRows {

    private static final String RUNNING = """
            select id, text_id, block_id, deed, version, reason, until, proposed_by, proposed_affiliation, proposed_capacity
              from drafting.silence where outcome is null and\s""";

    private final JdbcClient jdbc;

    SilenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key with its room: what a job needs in order to go there. */
    public record Place(UUID silence, RoomId room) {}

    /** The one that runs on a provision of a text in view. */
    public Optional<Silence> running(TextId text, String blockId) {
        return jdbc.sql(RUNNING + "text_id = ? and block_id = ?")
                .params(text.value(), blockId)
                .query(SilenceRows::silence)
                .optional();
    }

    /** One in view that runs. */
    public Optional<Silence> running(UUID silence) {
        return jdbc.sql(RUNNING + "id = ?")
                .param(silence)
                .query(SilenceRows::silence)
                .optional();
    }

    /** One in view that runs; nobody settles it until the transaction ends. */
    public Optional<Silence> inHand(UUID silence) {
        return jdbc.sql(RUNNING + "id = ? for update")
                .param(silence)
                .query(SilenceRows::silence)
                .optional();
    }

    /** Begins one; false where one runs on that provision already. */
    public boolean begin(TextHead text, Silence silence, Instant at) {
        return jdbc.sql("""
                        insert into drafting.silence (id, text_id, room_id, block_id, deed, version, reason, until,
                          proposed_by, proposed_affiliation, proposed_capacity, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (text_id, block_id) where outcome is null do nothing""")
                        .param(silence.id())
                        .param(text.id().value())
                        .param(text.room().value())
                        .param(silence.blockId())
                        .param(silence.deed().name())
                        .param(silence.version())
                        .param(silence.reason())
                        .param(silence.until())
                        .param(silence.by().member().value())
                        .param(silence.by().affiliation().name())
                        .param(silence.by().capacity().name())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Says how one ended.
     *
     * @param by who settled it; null where the day passed
     * @param objection why somebody objected; null but for that
     */
    public void settle(UUID silence, Outcome outcome, @Nullable Acting by, @Nullable String objection, Instant at) {
        jdbc.sql("""
                        update drafting.silence
                           set outcome = ?, settled_by = ?, settled_affiliation = ?, settled_capacity = ?, objection = ?, settled_at = ?
                         where id = ? and outcome is null""")
                .param(outcome.name())
                .param(by == null ? null : by.member().value())
                .param(by == null ? null : by.affiliation().name())
                .param(by == null ? null : by.capacity().name())
                .param(objection)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(silence)
                .update();
    }

    /** Those whose day has passed, the oldest first; none within a member's transaction. */
    public List<Place> over() {
        return jdbc.sql("select id, room_id from drafting.silences_over()")
                .query((row, number) ->
                        new Place(row.getObject("id", UUID.class), new RoomId(row.getObject("room_id", UUID.class))))
                .list();
    }

    private static Silence silence(ResultSet row, int number) throws SQLException {
        return new Silence(
                row.getObject("id", UUID.class),
                new TextId(row.getObject("text_id", UUID.class)),
                row.getString("block_id"),
                Deed.valueOf(row.getString("deed")),
                row.getInt("version"),
                row.getString("reason"),
                row.getObject("until", LocalDate.class),
                new Acting(
                        new MemberId(row.getObject("proposed_by", UUID.class)),
                        Affiliation.valueOf(row.getString("proposed_affiliation")),
                        Capacity.valueOf(row.getString("proposed_capacity"))),
                "");
    }
}
