package org.trialogue.standards.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What a person changed, decided and imported in the library of standards. */
@Component
class PersonalEditing implements PersonalData {

    @Override
    public String folder() {
        return "standards";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of(
                "revisions",
                "select subject, number, at, body from standards.revision where member_id = :me order by at",
                "links",
                """
                        select row_key, to_set, ref, state, decided_at from standards.crosswalk_link where decided_by = :me order by decided_at""",
                "ratifications",
                """
                        select code, country, ratified_on, status, imported_at
                          from standards.ratification where imported_by = :me order by imported_at, code, country""");
    }
}
