package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The texts' rows. Policies let through those of the rooms in view, and no others. */
@Repository
public class TextRows {

    private static final String COLUMNS = """
            select id, room_id, title, language, stage, head, rules_version, created_at, fork_of, fork_version,
              (select at_most from drafting.narrowing n where n.room_id = text.room_id and n.stage = text.stage) as at_most,
              array(select d.member_id from drafting.drafter d where d.room_id = text.room_id and d.stage = text.stage) as drafters,
              exists(select from drafting.draft_amendment a where a.text_id = text.id and a.set_aside_at is not null) as set_aside,
              (select r.kind from membership.room r where r.id = text.room_id) as room_kind,
              array(select c.member_id from drafting.asked_to_comment c join membership.mandate m on m.id = c.mandate_id
                     where c.text_id = text.id and c.until >= (now() at time zone 'UTC')::date and m.ended_at is null
                       and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)) as commenters,
              case when stage = 'DRAFTING_COMMITTEE' then drafting.committee_of(room_id) end as committee
            """;

    private static final String HEAD = COLUMNS + " from drafting.text";

    private static final String LOCK = "rules of texts in ";

    private final JdbcClient jdbc;

    TextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key alone: what a job needs in order to go to a room. */
    public record Place(TextId text, RoomId room) {}

    /**
     * A text, and the keys of its provisions that nobody changes.
     *
     * @param agreed those that are agreed
     * @param called those that went back from the drafting committee, while the text is before it: a change was called substantive
     */
    public record Ground(TextHead text, Set<String> agreed, Set<String> called) {

        /** As found; the keys are copied. */
        public Ground {
            agreed = Set.copyOf(agreed);
            called = Set.copyOf(called);
        }

        /** The same at another version, under the same rules. */
        public Ground at(int version) {
            return new Ground(text.at(version), agreed, called);
        }
    }

    /** Who brought a text in, and when. */
    public record Origin(Acting by, Instant at) {}

    /** In which room a text is, for the record alone: it may be out of view. */
    public Optional<RoomId> roomOf(TextId text) {
        return jdbc.sql("select drafting.room_of_text(?)")
                .param(text.value())
                .query(UUID.class)
                .optional()
                .map(RoomId::new);
    }

    /** Where a text in view comes from. */
    public Origin origin(TextId text) {
        return jdbc.sql("select created_by, created_affiliation, created_capacity, created_at from drafting.text where"
                        + " id = ?")
                .param(text.value())
                .query((row, number) -> new Origin(
                        new Acting(
                                new MemberId(row.getObject(1, UUID.class)),
                                Affiliation.valueOf(row.getString(2)),
                                Capacity.valueOf(row.getString(3))),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .single();
    }

    /** A text in view, with the keys of its provisions that nobody changes: what a change to it is judged by. */
    public Optional<Ground> ground(TextId text) {
        return jdbc.sql(COLUMNS + """
                        , array(select block_id from drafting.agreed_provision where text_id = text.id and reopened_at is null) as agreed,
                        array(select block_id from drafting.substantive
                               where text_id = text.id and outcome is null and text.stage = 'DRAFTING_COMMITTEE') as called
                          from drafting.text where id = ?""")
                .param(text.value())
                .query((row, number) -> new Ground(head(row, number), keys(row, "agreed"), keys(row, "called")))
                .optional();
    }

    private static Set<String> keys(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    /** A text, if it is in view. */
    public Optional<TextHead> find(TextId text) {
        return jdbc.sql(HEAD + " where id = ?")
                .param(text.value())
                .query(TextRows::head)
                .optional();
    }

    /** The texts of a room in view, the oldest first; draft amendments are not among them. */
    public List<TextHead> in(RoomId room) {
        return jdbc.sql(HEAD + " where room_id = ? and fork_of is null order by created_at, id")
                .param(room.value())
                .query(TextRows::head)
                .list();
    }

    /** A new text, at version 0 and in preparation. It does not come in while the rules of its room change. */
    public void insert(TextId text, RoomId room, String title, Locale language, Acting by, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .param(LOCK + room)
                .query((row, number) -> true)
                .single();
        jdbc.sql("""
            insert into drafting.text (id, room_id, title, language, stage, created_by, created_affiliation,
              created_capacity, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(text.value())
                .param(room.value())
                .param(title)
                .param(language.getLanguage())
                .param(Stage.PREPARATION.name())
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Something is allowed or forbidden from now on; until the transaction ends, no commit to the text is written. */
    public void changeRules(TextId text) {
        jdbc.sql("update drafting.text set rules_version = rules_version + 1 where id = ?")
                .param(text.value())
                .update();
    }

    /** The same of all texts of a room, and of those that are brought into it meanwhile. */
    public void changeRulesIn(RoomId room) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(LOCK + room)
                .query((row, number) -> true)
                .single();
        jdbc.sql("update drafting.text set rules_version = rules_version + 1 where room_id = ? and fork_of is null")
                .param(room.value())
                .update();
    }

    /**
     * Brings a text to a stage, which changes what is allowed, and remembers at which version that was.
     *
     * @param reason why, or null
     * @return false when it is no longer at the stage it was read at
     */
    public boolean bring(TextHead read, Stage stage, Acting by, @Nullable String reason, Instant at) {
        return jdbc.sql("""
            with brought as (
              update drafting.text set stage = ?, rules_version = rules_version + 1 where id = ? and stage = ?
              returning id, room_id, head, stage)
            insert into drafting.stage_change (text_id, room_id, version, stage, member_id, affiliation, capacity, reason, at)
            select id, room_id, head, stage, ?, ?, ?, ?, ? from brought\
            """)
                        .param(stage.name())
                        .param(read.id().value())
                        .param(read.stage().name())
                        .param(by.member().value())
                        .param(by.affiliation().name())
                        .param(by.capacity().name())
                        .param(reason)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Remembers up to which version a text can be found, and what it calls itself there; an older version changes nothing. */
    public void indexed(TextId text, int version, String title) {
        jdbc.sql("update drafting.text set indexed = ?, title = ? where id = ? and indexed < ?")
                .param(version)
                .param(title)
                .param(text.value())
                .param(version)
                .update();
    }

    /** The next texts of shared rooms, in the order of their keys, that can be found only as they were. */
    public List<Place> behind(TextId beyond, int atMost) {
        return jdbc.sql("select text_id, room_id from drafting.behind(?, ?)")
                .param(beyond.value())
                .param(atMost)
                .query(TextRows::place)
                .list();
    }

    /** Every text of a shared room. */
    public List<Place> shared() {
        return jdbc.sql("select text_id, room_id from drafting.shared_texts()")
                .query(TextRows::place)
                .list();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(new TextId(row.getObject(1, UUID.class)), new RoomId(row.getObject(2, UUID.class)));
    }

    private static TextHead head(ResultSet row, int number) throws SQLException {
        return new TextHead(
                new TextId(row.getObject("id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getString("title"),
                Locale.of(row.getString("language")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("head"),
                row.getInt("rules_version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                fork(row),
                narrowing(row),
                row.getBoolean("set_aside"),
                RoomKind.valueOf(row.getString("room_kind")),
                NarrowingRows.members(row.getArray("commenters")),
                committee(row));
    }

    private static @Nullable Set<MemberId> committee(ResultSet row) throws SQLException {
        var named = row.getArray("committee");
        return named == null ? null : NarrowingRows.members(named);
    }

    private static @Nullable Fork fork(ResultSet row) throws SQLException {
        var of = row.getObject("fork_of", UUID.class);
        return of == null ? null : new Fork(new TextId(of), row.getInt("fork_version"));
    }

    private static @Nullable Narrowing narrowing(ResultSet row) throws SQLException {
        var most = row.getString("at_most");
        return most == null
                ? null
                : new Narrowing(AtMost.valueOf(most), NarrowingRows.members(row.getArray("drafters")));
    }
}
