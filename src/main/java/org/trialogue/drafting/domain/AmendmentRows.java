package org.trialogue.drafting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.Holder;
import org.trialogue.drafting.SetAside;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The rows of draft amendments. Policies let through those of the rooms in view, and no others. */
@Repository
public class AmendmentRows {

    private static final String DRAFT = """
            select a.text_id, a.room_id, f.fork_of, t.title as of_title, f.title, a.justification, a.holder_kind, a.holder_key, a.holder_name,
                   f.created_by, f.created_affiliation, f.created_capacity, f.created_at, f.fork_version,
                   a.set_aside_by, a.set_aside_affiliation, a.set_aside_capacity, a.set_aside_at, a.set_aside_reason
              from drafting.draft_amendment a
              join drafting.text f on f.id = a.text_id
              join drafting.text t on t.id = f.fork_of""";

    private final JdbcClient jdbc;

    AmendmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The draft amendments of a room in view, the oldest first. */
    public List<DraftAmendment> in(RoomId room) {
        return jdbc.sql(DRAFT + " where a.room_id = ? order by f.created_at, f.id")
                .param(room.value())
                .query(AmendmentRows::draft)
                .list();
    }

    /** The draft amendments of a text, of all rooms in view, the oldest first. */
    public List<DraftAmendment> of(TextId text) {
        return jdbc.sql(DRAFT + " where f.fork_of = ? order by f.created_at, f.id")
                .param(text.value())
                .query(AmendmentRows::draft)
                .list();
    }

    /** A draft amendment in view, by its fork. */
    public Optional<DraftAmendment> find(TextId fork) {
        return jdbc.sql(DRAFT + " where a.text_id = ?")
                .param(fork.value())
                .query(AmendmentRows::draft)
                .optional();
    }

    /** Keeps a new draft: the fork at version 0, and what is said of it. */
    public void insert(DraftAmendment draft, TextHead of) {
        jdbc.sql("""
                        insert into drafting.text (id, room_id, title, language, fork_of, fork_version, stage, created_by,
                          created_affiliation, created_capacity, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(draft.id().value())
                .param(draft.room().value())
                .param(draft.title())
                .param(of.language().getLanguage())
                .param(of.id().value())
                .param(draft.base())
                .param(Stage.PREPARATION.name())
                .param(draft.by().member().value())
                .param(draft.by().affiliation().name())
                .param(draft.by().capacity().name())
                .param(at(draft.at()))
                .update();
        jdbc.sql("""
                        insert into drafting.draft_amendment (text_id, room_id, justification, holder_kind, holder_key, holder_name)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(draft.id().value())
                .param(draft.room().value())
                .param(draft.justification())
                .param(draft.mover().kind().name())
                .param(draft.mover().key())
                .param(draft.mover().name())
                .update();
    }

    /** Says of a draft what it is called and why it is made. */
    public void describe(TextId fork, String title, String justification) {
        jdbc.sql("update drafting.text set title = ? where id = ?")
                .param(title)
                .param(fork.value())
                .update();
        jdbc.sql("update drafting.draft_amendment set justification = ? where text_id = ?")
                .param(justification)
                .param(fork.value())
                .update();
    }

    /** From now on a draft stands on this version of its text. */
    public void stand(TextId fork, int version) {
        jdbc.sql("update drafting.text set fork_version = ? where id = ?")
                .param(version)
                .param(fork.value())
                .update();
    }

    /** Sets a draft aside, unless it is already. */
    public boolean setAside(TextId fork, SetAside aside) {
        return jdbc.sql("""
                        update drafting.draft_amendment
                           set set_aside_by = ?, set_aside_affiliation = ?, set_aside_capacity = ?, set_aside_at = ?, set_aside_reason = ?
                         where text_id = ? and set_aside_at is null""")
                        .param(aside.by().member().value())
                        .param(aside.by().affiliation().name())
                        .param(aside.by().capacity().name())
                        .param(at(aside.at()))
                        .param(aside.reason())
                        .param(fork.value())
                        .update()
                == 1;
    }

    /** Takes a draft up again, if it was set aside. */
    public boolean takeUp(TextId fork) {
        return jdbc.sql("""
                        update drafting.draft_amendment
                           set set_aside_by = null, set_aside_affiliation = null, set_aside_capacity = null, set_aside_at = null,
                               set_aside_reason = null
                         where text_id = ? and set_aside_at is not null""").param(fork.value()).update() == 1;
    }

    static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static DraftAmendment draft(ResultSet row, int number) throws SQLException {
        return new DraftAmendment(
                new TextId(row.getObject("text_id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                new TextId(row.getObject("fork_of", UUID.class)),
                row.getString("of_title"),
                row.getString("title"),
                row.getString("justification"),
                holder(row),
                new Acting(
                        new MemberId(row.getObject("created_by", UUID.class)),
                        Affiliation.valueOf(row.getString("created_affiliation")),
                        Capacity.valueOf(row.getString("created_capacity"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("fork_version"),
                setAside(row));
    }

    private static @Nullable SetAside setAside(ResultSet row) throws SQLException {
        var reason = row.getString("set_aside_reason");
        if (reason == null) return null;
        return new SetAside(
                new Acting(
                        new MemberId(row.getObject("set_aside_by", UUID.class)),
                        Affiliation.valueOf(row.getString("set_aside_affiliation")),
                        Capacity.valueOf(row.getString("set_aside_capacity"))),
                row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                reason);
    }

    static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                Holder.Kind.valueOf(row.getString("holder_kind")),
                row.getString("holder_key"),
                row.getString("holder_name"));
    }
}
