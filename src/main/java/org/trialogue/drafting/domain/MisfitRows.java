package org.trialogue.drafting.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;

/** What of drafts no longer fits, until somebody of the room has seen to it. */
@Repository
public class MisfitRows {

    private final JdbcClient jdbc;

    MisfitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers one. */
    public void insert(TextId draft, RoomId room, Misfit misfit) {
        jdbc.sql("""
                        insert into drafting.misfit (id, text_id, room_id, block_id, base_version, draft_version, found_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(misfit.id())
                .param(draft.value())
                .param(room.value())
                .param(misfit.blockId())
                .param(misfit.base())
                .param(misfit.draft())
                .param(AmendmentRows.at(misfit.foundAt()))
                .update();
    }

    /** Those of a draft in view that nobody has seen to, the oldest first. */
    public List<Misfit> open(TextId draft) {
        return jdbc.sql("""
                        select id, block_id, base_version, draft_version, found_at from drafting.misfit
                         where text_id = ? and settled_at is null order by found_at, id""")
                .param(draft.value())
                .query((row, number) -> new Misfit(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Somebody has seen to it; whether nobody had before. */
    public boolean settle(TextId draft, UUID misfit, Acting by, Instant at) {
        return jdbc.sql("""
                        update drafting.misfit set settled_by = ?, settled_affiliation = ?, settled_capacity = ?, settled_at = ?
                         where id = ? and text_id = ? and settled_at is null""")
                        .param(by.member().value())
                        .param(by.affiliation().name())
                        .param(by.capacity().name())
                        .param(AmendmentRows.at(at))
                        .param(misfit)
                        .param(draft.value())
                        .update()
                == 1;
    }
}
