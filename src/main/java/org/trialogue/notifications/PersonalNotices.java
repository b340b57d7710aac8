package org.trialogue.notifications;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What was brought to a person's attention, how they want it mailed, and what became of the mails. */
@Component
class PersonalNotices implements PersonalData {

    @Override
    public String folder() {
        return "notifications";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of(
                "notices", """
                        select message_key, arguments, link, waits, due_on, room_id, posted_at, read_at, settled_at
                          from notifications.notice where recipient = :me order by posted_at""",
                "mail-paces", "select kind, pace from notifications.mail_pace where member_id = :me order by kind",
                "mail-rhythm", """
                        select zone, hour, weekday, instant, digest from notifications.mail_rhythm where member_id = :me""",
                "muted-kinds", """
                        select kind, muted_at from notifications.muted_kind where member_id = :me order by kind""",
                "muted-working-groups", """
                        select working_group_id, muted_at from notifications.muted_working_group
                         where member_id = :me order by muted_at""",
                "followed-and-muted", """
                        select thing, chosen, chosen_at from notifications.attention where member_id = :me order by chosen_at""",
                "mails", """
                        select purpose, state, address, queued_at, settled_at, failure
                          from notifications.delivery where recipient = :me order by queued_at""",
                "unreachable", """
                        select address, since, last_at, hard, why from notifications.unreachable where member_id = :me""");
    }
}
