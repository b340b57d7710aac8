package org.trialogue.rooms.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What a person said, noted and shared in the rooms that they may enter. */
@Component
class PersonalInRooms implements PersonalData {

    @Override
    public String folder() {
        return "rooms";
    }

    @Override
    public Map<String, String> questions() {
        return Map.ofEntries(
                Map.entry("threads", """
                        select id, room_id, title, affiliation, capacity, opened_at from rooms.thread where member_id = :me order by opened_at"""),
                Map.entry("messages", """
                        select m.thread_id, t.title, m.said, m.affiliation, m.capacity, m.said_at, m.edited_at, m.withdrawn_at
                          from rooms.message m join rooms.thread t on t.id = m.thread_id where m.member_id = :me order by m.said_at"""),
                Map.entry("to-dos", """
                        select room_id, title, due_on, made_at, who = :me as mine, done_at, done_by = :me as done_by_me
                          from rooms.to_do where :me in (member_id, who, done_by) order by made_at"""),
                Map.entry("files", """
                        select v.room_id, s.name, v.number, v.shared_at
                          from rooms.file_version v join rooms.shared_file s on s.id = v.shared_id where v.member_id = :me order by v.shared_at"""),
                Map.entry("files-removed", """
                        select room_id, name, removed_at from rooms.shared_file where removed_by = :me order by removed_at"""));
    }
}
