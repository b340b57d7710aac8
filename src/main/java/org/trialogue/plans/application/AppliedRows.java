package org.trialogue.plans.application;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.knowledge.Practices;
import org.trialogue.plans.AppliedPractice;
import org.trialogue.plans.CommitmentId;

/** Which practices commitments apply, as the database has it; each practice is looked up once. */
@Component
class AppliedRows {

    private final JdbcClient jdbc;
    private final Practices practices;

    AppliedRows(JdbcClient jdbc, Practices practices) {
        this.jdbc = jdbc;
        this.practices = practices;
    }

    /** The keys of those that a commitment applies. */
    Set<String> keys(CommitmentId commitment) {
        return jdbc.sql("select practice from plans.applied where commitment_id = ?")
                .param(commitment.value())
                .query((row, number) -> row.getString("practice"))
                .set();
    }

    /** Those that each of some commitments applies, by key. */
    Map<UUID, List<AppliedPractice>> of(List<UUID> commitments, Locale reader) {
        var known = new HashMap<String, AppliedPractice>();
        return ManyOfOne.of(
                jdbc.sql("select commitment_id, practice from plans.applied"
                                + " where commitment_id = any(string_to_array(:these, ',')::uuid[]) order by practice")
                        .param("these", ManyOfOne.these(commitments)),
                row -> known.computeIfAbsent(row.getString("practice"), key -> named(key, reader)));
    }

    /** Whether there is such a practice, and it is published. */
    boolean published(String key) {
        return practices.practice(key).isPresent();
    }

    AppliedPractice named(String key, Locale reader) {
        return practices
                .practice(key, reader)
                .or(() -> practices.practice(key))
                .map(found -> new AppliedPractice(key, found.account().title(), found.language()))
                .orElseGet(() -> new AppliedPractice(key, key, Locale.ROOT));
    }

    void write(UUID commitment, UUID room, Set<String> keys) {
        jdbc.sql("delete from plans.applied where commitment_id = ?")
                .param(commitment)
                .update();
        for (var key : keys)
            jdbc.sql("insert into plans.applied (commitment_id, room_id, practice) values (?, ?, ?)")
                    .params(commitment, room, key)
                    .update();
    }
}
