package org.trialogue.plans.application;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.PracticeUses;

/** Commitments as they apply a practice, of the plans that the viewer may see. */
@Component
class ApplyingCommitments implements PracticeUses {

    private record Found(Use use, long total) {}

    private final JdbcClient jdbc;

    ApplyingCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Uses of(String practice, int atMost) {
        var found = jdbc.sql("""
                        select c.id, c.sentence, c.language, count(*) over () as total
                          from plans.applied a join plans.commitment c on c.id = a.commitment_id
                         where a.practice = ? and not c.declined order by c.due_on, c.id limit ?""")
                .params(practice, atMost)
                .query((row, number) -> new Found(
                        new Use(
                                row.getString("sentence"),
                                Locale.of(row.getString("language")),
                                "commitments/" + row.getString("id")),
                        row.getLong("total")))
                .list();
        return new Uses(
                found.stream().map(Found::use).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }
}
