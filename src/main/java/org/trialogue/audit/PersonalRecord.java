package org.trialogue.audit;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What the record says of a person, and from where it came. */
@Component
class PersonalRecord implements PersonalData {

    @Override
    public String folder() {
        return "record";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of(
                "deeds", """
                        select r.number, r.room_id, r.at, r.affiliation, r.capacity, r.kind, r.deed, r.subject, r.changed, r.about_group
                          from audit.record r where r.member_id = :me or r.about_member = :me order by r.at""",
                "origins", """
                        select w.* from audit.whence(array(select r.id from audit.record r where r.member_id = :me)) w""");
    }
}
