package org.trialogue.drafting.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Who, of those who only read, was asked to comment on which text of a shared room, and until when. Policies let officers alone write them. */
@Repository
public class CommenterRows {

    private final JdbcClient jdbc;

    CommenterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who was asked to comment on a text. */
    public record Commenter(TextId text, String title, MandateId mandate, LocalDate since, LocalDate until) {}

    /** Those who may comment today on texts of a room in view, by title. */
    public List<Commenter> in(RoomId room, LocalDate today) {
        return jdbc.sql("""
                        select c.text_id, t.title, c.mandate_id, c.at, c.until from drafting.asked_to_comment c
                          join drafting.text t on t.id = c.text_id
                         where c.room_id = ? and c.until >= ? order by t.title, t.id""")
                .param(room.value())
                .param(today)
                .query((row, number) -> new Commenter(
                        new TextId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        new MandateId(row.getObject(3, UUID.class)),
                        row.getObject(4, OffsetDateTime.class)
                                .toInstant()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate(),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** Somebody may comment from now on, until the end of that day or of their mandate. */
    public void ask(TextHead text, Mandated whom, LocalDate until, Acting by, Instant at) {
        jdbc.sql("""
                        insert into drafting.asked_to_comment (text_id, room_id, member_id, mandate_id, until, asked_by, affiliation, capacity, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(text.id().value())
                .param(text.room().value())
                .param(whom.person().id().value())
                .param(whom.mandate().value())
                .param(until)
                .param(by.member().value())
                .param(by.affiliation().name())
                .param(by.capacity().name())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Somebody may comment no more; false when they might not before. */
    public boolean release(TextId text, MemberId member) {
        return jdbc.sql("delete from drafting.asked_to_comment where text_id = ? and member_id = ?")
                        .param(text.value())
                        .param(member.value())
                        .update()
                > 0;
    }
}
