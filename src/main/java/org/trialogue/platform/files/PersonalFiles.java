package org.trialogue.platform.files;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** The files that a person put into rooms; the files themselves stay where they are. */
@Component
class PersonalFiles implements PersonalData {

    @Override
    public String folder() {
        return "files";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of("sent", """
                        select id, room_id, name, kept_at from platform.file where kept_by = :me order by kept_at""");
    }
}
