package org.trialogue.notifications;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What was brought to a person's attention. */
@Component
class PersonalNotices implements PersonalData {

    @Override
    public String folder() {
        return "notifications";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of("notices", """
                        select message_key, arguments, link, waits, due_on, room_id, posted_at, settled_at
                          from notifications.notice where recipient = :me order by posted_at""");
    }
}
