package org.trialogue.drafting.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What a person wrote in texts and beside them. */
@Component
class PersonalWriting implements PersonalData {

    @Override
    public String folder() {
        return "drafting";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of(
                "changes", """
                        select t.title, c.text_id, c.version, c.at, c.affiliation, c.capacity, c.steps
                          from drafting.text_commit c join drafting.text t on t.id = c.text_id where c.member_id = :me order by c.at""",
                "comments", """
                        select thread_id, words, at, affiliation, capacity from drafting.remark where member_id = :me order by at""",
                "assignments", """
                        select thread_id, at from drafting.assignment where member_id = :me order by at""",
                "positions", """
                        select text_id, block_id, stance, statement, until, at, affiliation, capacity from drafting.position
                         where member_id = :me order by at""",
                "drafts", """
                        select a.text_id, t.title, a.justification, t.created_at
                          from drafting.draft_amendment a join drafting.text t on t.id = a.text_id where t.created_by = :me
                         order by t.created_at""",
                "set-aside", """
                        select text_id, set_aside_reason, set_aside_at, set_aside_affiliation, set_aside_capacity
                          from drafting.draft_amendment where set_aside_by = :me order by set_aside_at""",
                "stages", """
                        select room_id, stage, at_most, at, affiliation, capacity from drafting.narrowing where member_id = :me order by at""",
                "drafting-groups", """
                        select room_id, stage from drafting.drafter where member_id = :me order by room_id""",
                "versions", """
                        select text_id, version, name, named_at from drafting.snapshot where named_by = :me order by named_at""");
    }
}
