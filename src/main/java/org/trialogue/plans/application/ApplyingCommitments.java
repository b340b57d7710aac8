package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.knowledge.PracticeUses;

/** Commitments as they apply a practice, of the plans that the viewer may see. */
@Component
class ApplyingCommitments implements PracticeUses {

    /** What the address of a commitment begins with. */
    private static final String PLACE = "commitments/";

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
                .query((row, number) -> new Found(use(row), row.getLong("total")))
                .list();
        return new Uses(
                found.stream().map(Found::use).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> among(String words, int atMost) {
        return jdbc.sql("""
                        select c.id, c.sentence, c.language from plans.commitment c
                         where not c.declined and position(lower(?) in lower(c.sentence)) > 0 order by c.due_on, c.id limit ?""")
                .params(words.strip(), atMost)
                .query((row, number) -> use(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Use> at(Collection<String> links) {
        var keys = links.stream()
                .filter(link -> link.startsWith(PLACE))
                .flatMap(link -> CitingCommitments.id(link.substring(PLACE.length())).stream())
                .map(UUID::toString)
                .collect(Collectors.joining(","));
        return jdbc.sql("""
                        select c.id, c.sentence, c.language from plans.commitment c
                         where c.id = any(string_to_array(?, ',')::uuid[])""").param(keys).query((row, number) -> use(row)).stream()
                .collect(Collectors.toMap(Use::link, Function.identity()));
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(row.getString("sentence"), Locale.of(row.getString("language")), PLACE + row.getString("id"));
    }
}
