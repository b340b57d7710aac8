package org.trialogue.drafting.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Subject;
import org.trialogue.audit.Subjects;

/** The texts behind the keys in the record, and those that threads of comments, agreed provisions, silence procedures and positions stand in. */
@Component
class TextSubjects implements Subjects {

    private static final String FIND = """
            select key.id, t.id as text, t.title
              from drafting.text t
              join (select id, id as text from drafting.text where id in (:keys)
                    union all select id, text_id from drafting.thread where id in (:keys)
                    union all select id, text_id from drafting.agreed_provision where id in (:keys)
                    union all select id, text_id from drafting.silence where id in (:keys)
                    union all select id, text_id from drafting.position where id in (:keys)) key on key.text = t.id""";

    private final JdbcClient jdbc;

    TextSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Subject> named(Collection<UUID> keys) {
        var named = new HashMap<UUID, Subject>();
        jdbc.sql(FIND).param("keys", keys).query((ResultSet row) -> {
            named.put(
                    row.getObject("id", UUID.class),
                    new Subject(row.getString("title"), "texts/" + row.getString("text")));
        });
        return named;
    }
}
