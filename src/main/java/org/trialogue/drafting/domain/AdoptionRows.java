package org.trialogue.drafting.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.drafting.Seat;
import org.trialogue.drafting.TextId;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.prosemirror.CanonicalJson;
import org.trialogue.prosemirror.DocumentReader;
import org.trialogue.prosemirror.LastingJson;
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

    /**
     * An act of one of the three.
     *
     * @param mandate by which it was given
     */
    public record Given(Seat seat, MandateId mandate, Acting by, Instant at) {}

    /** A member who sat there when the text was adopted, and whether for one of the sides. */
    public record Sitting(UUID member, Affiliation affiliation, Capacity capacity, boolean represents) {}

    /**
     * What was adopted.
     *
     * @param sides who sat there for a side then
     */
    public record Adopted(int version, String sha256, Node doc, List<Affiliation> sides, Instant at) {}

    /** How often a text has come to its final reading. */
    public int round(TextId text) {
        return jdbc.sql("select drafting.round_of(?)")
                .param(text.value())
                .query(Integer.class)
                .single();
    }

    /** The acts that stand on a text at its final reading, by mandates that hold today, the first first. */
    public List<Given> standing(TextHead head) {
        return jdbc.sql("""
                        select a.seat, a.mandate_id, a.member_id, a.affiliation, a.capacity, a.at
                          from drafting.adoption_act a join membership.mandate m on m.id = a.mandate_id
                         where a.text_id = ? and a.version = ? and a.round = drafting.round_of(a.text_id) and a.withdrawn_at is null
                           and m.ended_at is null and m.starts_on <= (now() at time zone 'UTC')::date
                           and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
                         order by a.at, a.seat""")
                .params(head.id().value(), head.head())
                .query(AdoptionRows::given)
                .list();
    }

    /** The acts by which a text was adopted last, the first first. */
    public List<Given> kept(TextId text) {
        return jdbc.sql("""
                        select a.seat, a.mandate_id, a.member_id, a.affiliation, a.capacity, a.at
                          from drafting.adoption d
                          join drafting.adoption_act a on a.text_id = d.text_id and a.version = d.version and a.round = d.round
                         where d.text_id = ? and d.round = (select max(n.round) from drafting.adoption n where n.text_id = d.text_id)
                           and a.mandate_id = any(d.acts) and a.withdrawn_at is null
                         order by a.at, a.seat""").param(text.value()).query(AdoptionRows::given).list();
    }

    /** Adds an act. */
    public void give(TextHead head, Node doc, Seat seat, Mandated held, Instant at) {
        jdbc.sql("""
                        insert into drafting.adoption_act
                               (text_id, room_id, version, round, mandate_id, seat, sha256, member_id, affiliation, capacity, at)
                        values (?, ?, ?, drafting.round_of(?), ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        head.id().value(),
                        head.room().value(),
                        head.head(),
                        head.id().value(),
                        held.mandate().value(),
                        seat.name(),
                        CanonicalJson.sha256(doc),
                        held.person().id().value(),
                        held.affiliation().name(),
                        held.capacity().name(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes an act back; false where it does not stand. */
    public boolean takeBack(TextHead head, MandateId mandate, Instant at) {
        return jdbc.sql("""
                        update drafting.adoption_act set withdrawn_at = ?
                         where text_id = ? and version = ? and round = drafting.round_of(text_id) and mandate_id = ? and withdrawn_at is null""")
                        .params(at.atOffset(ZoneOffset.UTC), head.id().value(), head.head(), mandate.value())
                        .update()
                == 1;
    }

    /** Keeps what all three have adopted, with its numbers, what of it was agreed, who sat there, and their acts. */
    public void adopt(
            TextHead head, Node doc, List<String> agreed, List<Sitting> sitting, List<Given> acts, Instant at) {
        jdbc.sql("""
                        insert into drafting.adoption
                               (text_id, room_id, version, round, sha256, doc, numbering, agreed, mandates, acts, adopted_at)
                        values (?, ?, ?, drafting.round_of(?), ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?)""")
                .params(
                        head.id().value(),
                        head.room().value(),
                        head.head(),
                        head.id().value(),
                        CanonicalJson.sha256(doc),
                        LastingJson.of(doc).toString(),
                        JSON.writeValueAsString(Provisions.of(doc)),
                        agreed.toArray(String[]::new),
                        JSON.writeValueAsString(sitting),
                        acts.stream().map(act -> act.mandate().value()).toArray(UUID[]::new),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was adopted of a text, the last time. */
    public Optional<Adopted> of(TextId text) {
        return jdbc.sql("""
                        select version, sha256, doc, adopted_at,
                               array(select distinct m ->> 'affiliation' from jsonb_array_elements(mandates) m
                                      where (m -> 'represents')::boolean) as sides
                          from drafting.adoption where text_id = ? order by round desc limit 1""")
                .param(text.value())
                .query((row, number) -> new Adopted(
                        row.getInt("version"),
                        row.getString("sha256"),
                        document(row.getString("doc")),
                        sides(row.getArray("sides")),
                        row.getObject("adopted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** When a text was adopted, the last time. */
    public Optional<Instant> adoptedAt(TextId text) {
        return jdbc.sql("select adopted_at from drafting.adoption where text_id = ? order by round desc limit 1")
                .param(text.value())
                .query((row, number) ->
                        row.getObject("adopted_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** In the order in which the sides are named. */
    static List<Affiliation> sides(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Affiliation::valueOf)
                .sorted()
                .toList();
    }

    static Node document(String json) {
        return DocumentReader.read(Schema.document(), JSON.readTree(json), Limits.DOCUMENT);
    }

    private static Given given(ResultSet row, int number) throws SQLException {
        return new Given(
                Seat.valueOf(row.getString("seat")),
                new MandateId(row.getObject("mandate_id", UUID.class)),
                new Acting(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        Affiliation.valueOf(row.getString("affiliation")),
                        Capacity.valueOf(row.getString("capacity"))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
