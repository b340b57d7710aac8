package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Recommendation;
import org.trialogue.plans.Recommendation.Heeding;
import org.trialogue.plans.Recommendation.Said;

/** What supervisory bodies said, and which commitments take it up, as the database has it: of the rooms in view. */
@Component
class RecommendationRows {

    private static final String FOUND = "select r.* from plans.recommendation r where ";
    private static final String NEWEST = " order by r.said_on desc, r.country, r.code, r.id ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RecommendationRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of a room, the newest first. */
    List<Recommendation> in(RoomId room, int from, int atMost) {
        return heeded(jdbc.sql(FOUND + "r.room_id = ?" + NEWEST + "offset ? limit ?")
                .params(room.value(), from, atMost)
                .query(RecommendationRows::found)
                .list());
    }

    /** How many a room has. */
    int count(RoomId room) {
        return jdbc.sql("select count(*) from plans.recommendation where room_id = ?")
                .param(room.value())
                .query(Integer.class)
                .single();
    }

    /** Those to a country, of all rooms in view, the newest first. */
    List<Recommendation> to(String country) {
        return heeded(jdbc.sql(FOUND + "r.country = ?" + NEWEST)
                .param(country)
                .query(RecommendationRows::found)
                .list());
    }

    /** Those that a commitment takes up, the newest first. */
    List<Recommendation> of(CommitmentId commitment) {
        return jdbc.sql(FOUND + "r.id in (select h.recommendation_id from plans.heeded h where h.commitment_id = ?)"
                        + NEWEST)
                .param(commitment.value())
                .query(RecommendationRows::found)
                .list();
    }

    /** Those of a room that have these letters somewhere: first what was said to a country, then the newest. */
    List<Recommendation> find(RoomId room, String country, String letters, int from, int atMost) {
        return jdbc.sql(FOUND + """
                        r.room_id = :room and position(lower(:letters) in
                          lower(concat_ws(' ', r.country, r.code, r.body, r.said_on, r.reference, r.words))) > 0
                        order by r.country <> :country, r.said_on desc, r.code, r.id offset :from limit :most""")
                .param("room", room.value())
                .param("country", country)
                .param("letters", letters)
                .param("from", from)
                .param("most", atMost)
                .query(RecommendationRows::found)
                .list();
    }

    /** Where each of a room stands. */
    Set<List<Object>> places(RoomId room) {
        return new HashSet<>(jdbc.sql("select * from plans.recommendation where room_id = ?")
                .param(room.value())
                .query((row, number) -> said(row).place())
                .list());
    }

    /** Nobody else takes any into the room until the transaction ends. */
    void alone(RoomId room) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('plans.recommendation ' || ?::text, 0))")
                .param(room.value())
                .query((row, number) -> number)
                .list();
    }

    void add(RoomId room, Collection<Said> all, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var rows = new ArrayList<Object[]>();
        for (var said : all)
            rows.add(new Object[] {
                UUID.randomUUID(),
                room.value(),
                said.country(),
                said.code(),
                said.body(),
                said.on(),
                said.reference(),
                said.words(),
                said.link(),
                at
            });
        batches.batchUpdate("""
                        insert into plans.recommendation (id, room_id, country, code, body, said_on, reference, words, link, imported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** The keys of those that a commitment takes up. */
    Set<UUID> keys(CommitmentId commitment) {
        return jdbc.sql("select recommendation_id from plans.heeded where commitment_id = ?")
                .param(commitment.value())
                .query((row, number) -> row.getObject("recommendation_id", UUID.class))
                .set();
    }

    /** How many of these a room has. */
    int known(RoomId room, Set<UUID> keys) {
        return jdbc.sql("select count(*) from plans.recommendation"
                        + " where room_id = ? and id = any(string_to_array(?, ',')::uuid[])")
                .params(room.value(), ManyOfOne.these(List.copyOf(keys)))
                .query(Integer.class)
                .single();
    }

    /** What a commitment takes up, and nothing else. */
    void write(CommitmentId commitment, RoomId room, Set<UUID> keys) {
        jdbc.sql("delete from plans.heeded where commitment_id = ?")
                .param(commitment.value())
                .update();
        for (var key : keys)
            jdbc.sql("insert into plans.heeded (commitment_id, room_id, recommendation_id) values (?, ?, ?)")
                    .params(commitment.value(), room.value(), key)
                    .update();
    }

    private List<Recommendation> heeded(List<Recommendation> all) {
        Map<UUID, List<Heeding>> by = new HashMap<>();
        jdbc.sql("""
                        select h.recommendation_id, c.id, c.sentence from plans.heeded h join plans.commitment c on c.id = h.commitment_id
                         where h.recommendation_id = any(string_to_array(?, ',')::uuid[]) and not c.declined order by c.due_on, c.id""")
                .param(ManyOfOne.these(all.stream().map(Recommendation::id).toList()))
                .query(row -> {
                    by.computeIfAbsent(row.getObject("recommendation_id", UUID.class), none -> new ArrayList<>())
                            .add(new Heeding(
                                    new CommitmentId(row.getObject("id", UUID.class)), row.getString("sentence")));
                });
        return all.stream()
                .map(each -> new Recommendation(each.id(), each.said(), by.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Recommendation found(ResultSet row, int number) throws SQLException {
        return new Recommendation(row.getObject("id", UUID.class), said(row), List.of());
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("country"),
                row.getString("code"),
                row.getString("body"),
                row.getObject("said_on", LocalDate.class),
                row.getString("reference"),
                row.getString("words"),
                row.getString("link"));
    }
}
