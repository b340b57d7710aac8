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
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.TextId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.CanonicalJson;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.Limits;
import org.trialogue.prosemirror.Node;
import org.trialogue.prosemirror.Schema;
import tools.jackson.databind.json.JsonMapper;

/** Who adopted texts in view, and what was adopted. */
@Repository
public class AdoptionRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    AdoptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An act of one of the three. */
    public record Given(Seat seat, Acting by, Instant at) {}

    /** A member who sat there when the text was adopted. */
    public record Sitting(UUID member, Affiliation affiliation, Capacity capacity) {}

    /** What was adopted. */
    public record Adopted(int version, String sha256, Node doc, Instant at) {}

    /** The acts on a version, the first first. */
    public List<Given> given(TextId text, int version) {
        return jdbc.sql("""
                        select seat, member_id, affiliation, capacity, at from drafting.adoption_act
                         where text_id = ? and version = ? order by at, seat""")
                .params(text.value(), version)
                .query(AdoptionRows::given)
                .list();
    }

    /** Adds an act; false where that seat has given it already. */
    public boolean give(TextHead head, Node doc, Seat seat, Acting by, Instant at) {
        return jdbc.sql("""
                        insert into drafting.adoption_act (text_id, room_id, version, seat, sha256, member_id, affiliation, capacity, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                head.id().value(),
                                head.room().value(),
                                head.head(),
                                seat.name(),
                                CanonicalJson.sha256(doc),
                                by.member().value(),
                                by.affiliation().name(),
                                by.capacity().name(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Keeps what all three have adopted, with its numbers, what of it was agreed, and who sat there. */
    public void adopt(TextHead head, Node doc, List<String> agreed, List<Sitting> sitting, Instant at) {
        jdbc.sql("""
                        insert into drafting.adoption (text_id, room_id, version, sha256, doc, numbering, agreed, mandates, adopted_at)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?)""")
                .params(
                        head.id().value(),
                        head.room().value(),
                        head.head(),
                        CanonicalJson.sha256(doc),
                        doc.toJson().toString(),
                        JSON.writeValueAsString(Provisions.of(doc)),
                        agreed.toArray(String[]::new),
                        JSON.writeValueAsString(sitting),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was adopted of a text. */
    public Optional<Adopted> of(TextId text) {
        return jdbc.sql("select version, sha256, doc, adopted_at from drafting.adoption where text_id = ?")
                .param(text.value())
                .query((row, number) -> new Adopted(
                        row.getInt("version"),
                        row.getString("sha256"),
                        document(row.getString("doc")),
                        row.getObject("adopted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    static Node document(String json) {
        return DocumentReader.read(Schema.document(), JSON.readTree(json), Limits.DOCUMENT);
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        return new Given(
                Seat.valueOf(row.getString("seat")),
                new Acting(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        Affiliation.valueOf(row.getString("affiliation")),
                        Capacity.valueOf(row.getString("capacity"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
