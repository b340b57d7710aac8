package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.plans.Comment;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What was said of commitments, as the database has it. */
@Component
class CommentRows {

    private final JdbcClient jdbc;
    private final Membership membership;

    CommentRows(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    long count(CommitmentId commitment) {
        return jdbc.sql("select count(*) from plans.comment where commitment_id = ?")
                .param(commitment.value())
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Comment> page(CommitmentId commitment, long from, int atMost) {
        return jdbc.sql(
                        "select * from plans.comment where commitment_id = ? order by said_at desc, id limit ? offset ?")
                .params(commitment.value(), atMost, from)
                .query(this::comment)
                .list();
    }

    Optional<Comment> find(UUID comment) {
        return jdbc.sql("select * from plans.comment where id = ?")
                .param(comment)
                .query(this::comment)
                .optional();
    }

    /** Those who said something of a commitment and did not take it back. */
    Set<MemberId> partakers(CommitmentId commitment) {
        return jdbc.sql("select distinct member_id from plans.comment where commitment_id = ? and deleted_at is null")
                .param(commitment.value())
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .set();
    }

    UUID write(CommitmentRecord commitment, String words, Acting by, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into plans.comment (id, commitment_id, room_id, said, member_id, affiliation, capacity, said_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        commitment.id().value(),
                        commitment.room().value(),
                        words,
                        by.member().value(),
                        by.affiliation().name(),
                        by.capacity().name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** False where it was taken back, or is somebody else's. */
    boolean edit(UUID comment, String words, Instant now) {
        return jdbc.sql("update plans.comment set said = ?, edited_at = ? where id = ? and deleted_at is null")
                        .params(words, now.atOffset(ZoneOffset.UTC), comment)
                        .update()
                == 1;
    }

    /** False where it was taken back before, or is somebody else's. */
    boolean delete(UUID comment, Instant now) {
        return jdbc.sql("update plans.comment set said = '', deleted_at = ? where id = ? and deleted_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), comment)
                        .update()
                == 1;
    }

    private Comment comment(ResultSet row, int number) throws SQLException {
        var member = new MemberId(row.getObject("member_id", UUID.class));
        return new Comment(
                row.getObject("id", UUID.class),
                new CommitmentId(row.getObject("commitment_id", UUID.class)),
                new Acting(
                        member,
                        Affiliation.valueOf(row.getString("affiliation")),
                        Capacity.valueOf(row.getString("capacity"))),
                membership.person(member).map(Person::name).orElse("—"),
                row.getString("said"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                moment(row, "edited_at"),
                moment(row, "deleted_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
