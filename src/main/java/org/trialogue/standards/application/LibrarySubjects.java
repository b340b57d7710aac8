package org.trialogue.standards.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Subject;
import org.trialogue.audit.Subjects;

/** The instruments, links and concepts behind the keys in the record. */
@Component
class LibrarySubjects implements Subjects {

    private static final String FIND = """
            select i.id, i.code as name, 'standards/' || i.code as address from standards.instrument i where i.id in (:keys)
            union all select l.id, r.labels ->> 'en' || ' → ' || l.to_set || ' ' || l.ref, 'crosswalk/' || l.row_key
                        from standards.crosswalk_link l join standards.crosswalk_row r on r.key = l.row_key where l.id in (:keys)
            union all select c.id, w.word, 'vocabularies/' || c.scheme || '/' || c.key
                        from standards.concept c join standards.concept_word w
                          on w.scheme = c.scheme and w.key = c.key and w.language = 'en' and w.position = 0
                       where c.id in (:keys)""";

    private final JdbcClient jdbc;

    LibrarySubjects(JdbcClient jdbc) {
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
