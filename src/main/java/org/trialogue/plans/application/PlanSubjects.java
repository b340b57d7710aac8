package org.trialogue.plans.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Subject;
import org.trialogue.audit.Subjects;

/** The plans, commitments and reports behind the keys in the record. */
@Component
class PlanSubjects implements Subjects {

    private static final String FIND = """
            select id, title as name, 'plans/' || id as address from plans.plan where id in (:keys)
            union all select id, sentence, 'commitments/' || id from plans.commitment where id in (:keys)
            union all select r.id, c.sentence, 'commitments/' || c.id
                        from plans.report r join plans.commitment c on c.id = r.commitment_id where r.id in (:keys)""";

    private final JdbcClient jdbc;

    PlanSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Subject> named(Collection<UUID> keys) {
        var named = new HashMap<UUID, Subject>();
        jdbc.sql(FIND).param("keys", keys).query((ResultSet row) -> {
            named.put(row.getObject("id", UUID.class), new Subject(row.getString("name"), row.getString("address")));
        });
        return named;
    }
}
