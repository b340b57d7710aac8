package org.trialogue.knowledge.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What a person contributed to the library, and said of what stands in it. */
@Component
class PersonalInLibrary implements PersonalData {

    @Override
    public String folder() {
        return "library";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of(
                "contributions", """
                        select id, practice, translation, affiliation, capacity, language, account, state, round, changed_at
                          from knowledge.contribution where member_id = :me order by changed_at""",
                "attachments", """
                        select a.contribution_id, f.name, a.title, a.alt, a.language, a.added_at
                          from knowledge.attachment a join platform.file f on f.id = a.file_id
                         where a.member_id = :me order by a.added_at""",
                "attachment-texts", """
                        select f.name, t.state, t.read_at from knowledge.attachment_text t join platform.file f on f.id = t.file_id
                         where t.member_id = :me order by f.kept_at""",
                "saved-searches", """
                        select id, name, address, rhythm, paused, since, run, saved_at
                          from knowledge.saved_search where member_id = :me order by saved_at""",
                "alerts", """
                        select a.search_id, a.run, a.told_at, a.keys, a.settled
                          from knowledge.alert a join knowledge.saved_search s on s.id = a.search_id
                         where s.member_id = :me order by a.told_at, a.run""",
                "reviews", """
                        select contribution_id, round, affiliation, capacity, endorsed, remark, reviewed_at
                          from knowledge.review where member_id = :me order by reviewed_at""",
                "uptakes", """
                        select p.key as practice, u.affiliation, u.capacity, u.said, u.country, u.place, u.told_at
                          from knowledge.uptake u join knowledge.practice p on p.id = u.practice_id
                         where u.member_id = :me order by u.told_at""",
                "mistakes", """
                        select p.key as practice, m.version, m.said, m.reported_at, m.answer, m.answered_at, m.answered_by = :me as answered_by_me
                          from knowledge.mistake m join knowledge.practice p on p.id = m.practice_id
                         where :me in (m.member_id, m.answered_by) order by m.reported_at""",
                "retirements", """
                        select p.key as practice, r.reason, r.retired_at, r.undone_reason, r.undone_at, r.undone_by = :me as undone_by_me
                          from knowledge.retirement r join knowledge.practice p on p.id = r.practice_id
                         where :me in (r.member_id, r.undone_by) order by r.retired_at""");
    }
}
