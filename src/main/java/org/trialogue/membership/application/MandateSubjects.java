package org.trialogue.membership.application;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Subject;
import org.trialogue.audit.Subjects;

/** What the record's keys stand for: working groups, mandates by their holders, nominations by whom they are for, opened rooms, groups of governments, organizations, and calendar entries. */
@Component
class MandateSubjects implements Subjects {

    private static final String FIND = """
            select id, title as name, 'workspaces/' || id as address from membership.working_group where id in (:keys)
            union all select d.id, case when m.erased_at is null then m.given_name || ' ' || m.family_name else '–' end, null
                        from membership.mandate d join membership.member m on m.id = d.member_id where d.id in (:keys)
            union all select n.id, n.given_name || ' ' || n.family_name, 'workspaces/' || n.working_group_id || '/nominations'
                        from membership.nomination n where n.id in (:keys)
            union all select r.id, r.name, 'rooms/' || r.id from membership.room r where r.name is not null and r.id in (:keys)
            union all select id, name, null from membership.government_group where id in (:keys)
            union all select id, coalesce(name_en, name_fr, name_es), case when membership.for_secretariat() then 'organizations/' || id end
                        from membership.organization where id in (:keys)
            union all select id, title, 'workspaces/' || working_group_id || '/calendar'
                        from membership.calendar_entry where id in (:keys)""";

    private final JdbcClient jdbc;

    MandateSubjects(JdbcClient jdbc) {
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
