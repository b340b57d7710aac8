package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Difference;
import org.trialogue.plans.Promised;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Differences;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what commitments said before and after they were put differently, under the entries of the record that say who did so. */
@Component
class Rewordings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Rewordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that a commitment says, as the database has it at this moment. */
    String whole(CommitmentId commitment) {
        return jdbc.sql("select plans.whole_commitment(?)::text")
                .param(commitment.value())
                .query(String.class)
                .single();
    }

    /** The same of several, in one question. */
    Map<CommitmentId, String> whole(Collection<CommitmentId> commitments) {
        var keys = commitments.stream().map(CommitmentId::toString).collect(Collectors.joining(",", "{", "}"));
        var found = new HashMap<CommitmentId, String>();
        jdbc.sql("select c.id, plans.whole_commitment(c.id)::text as whole from unnest(?::uuid[]) as c (id)")
                .param(keys)
                .query((ResultSet row) -> {
                    found.put(new CommitmentId(row.getObject("id", UUID.class)), row.getString("whole"));
                });
        return found;
    }

    /**
     * What a commitment said before it was put differently.
     *
     * @param entry the key of the record's entry
     */
    record Said(UUID entry, CommitmentRecord commitment, String before) {}

    /**
     * Keeps what it said and, as the database has it by now, says; nothing where that is the same.
     *
     * @param entry the key of the record's entry
     * @param before what it said
     */
    void keep(UUID entry, CommitmentRecord commitment, String before) {
        keep(List.of(new Said(entry, commitment, before)));
    }

    /** The same of several, at one stroke. */
    void keep(List<Said> all) {
        var rows = all.stream()
                .map(said -> Map.of(
                        "entry", said.entry().toString(),
                        "commitment", said.commitment().id().toString(),
                        "room", said.commitment().room().toString(),
                        "before", said.before()))
                .toList();
        jdbc.sql("""
                        with w as materialized (
                          select s.entry, s.commitment, s.room, s.before::jsonb as before, plans.whole_commitment(s.commitment) as after
                            from jsonb_to_recordset(:rows::jsonb) as s (entry uuid, commitment uuid, room uuid, before text))
                        insert into plans.rewording (entry_id, commitment_id, room_id, before, after)
                        select w.entry, w.commitment, w.room, w.before, w.after from w where w.before is distinct from w.after""").param("rows", JSON.writeValueAsString(rows)).update();
    }

    /** What differs by each of these entries, where that was kept. */
    Map<UUID, List<Difference>> of(CommitmentId commitment, Collection<UUID> entries) {
        var keys = entries.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        var found = new HashMap<UUID, List<Difference>>();
        jdbc.sql("""
                        select entry_id, before::text, after::text from plans.rewording
                         where commitment_id = ? and entry_id = any(?::uuid[])""").param(commitment.value()).param(keys).query((ResultSet row) -> {
            var differing = Differences.between(
                    JSON.readValue(row.getString("before"), Promised.class),
                    JSON.readValue(row.getString("after"), Promised.class));
            found.put(row.getObject("entry_id", UUID.class), differing);
        });
        return found;
    }
}
