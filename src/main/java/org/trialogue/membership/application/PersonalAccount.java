package org.trialogue.membership.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** A person's account and mandates. */
@Component
class PersonalAccount implements PersonalData {

    @Override
    public String folder() {
        return "membership";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of(
                "account", """
                        select m.id, m.subject, m.given_name, m.family_name, m.email, m.language, m.affiliation, o.name as organization, m.joined_at
                          from membership.member m left join membership.organization o on o.id = m.organization_id where m.id = :me""",
                "mandates", """
                        select g.title as working_group, d.affiliation, d.capacity, d.starts_on, d.ends_on, d.given_at, d.ended_at
                          from membership.mandate d join membership.working_group g on g.id = d.working_group_id
                         where d.member_id = :me order by d.given_at""");
    }
}
