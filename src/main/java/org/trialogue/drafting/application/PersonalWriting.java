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
        return Map.ofEntries(
                Map.entry("changes", """
                        select t.title, c.text_id, c.version, c.at, c.affiliation, c.capacity, c.steps
                          from drafting.text_commit c join drafting.text t on t.id = c.text_id where c.member_id = :me order by c.at"""),
                Map.entry("comments", """
                        select thread_id, words, at, affiliation, capacity from drafting.remark where member_id = :me order by at"""),
                Map.entry("assignments", """
                        select thread_id, at from drafting.assignment where member_id = :me order by at"""),
                Map.entry("positions", """
                        select p.text_id, p.block_id, p.stance, p.statement, p.until, p.at, p.affiliation, p.capacity, p.on_behalf, a.confirmed
                          from drafting.position p left join drafting.position_answer a on a.position_id = p.id
                         where p.member_id = :me order by p.at"""),
                Map.entry("positions-answered", """
                        select position_id, confirmed, at, affiliation, capacity from drafting.position_answer
                         where member_id = :me order by at"""),
                Map.entry("drafts", """
                        select a.text_id, t.title, a.justification, t.created_at
                          from drafting.draft_amendment a join drafting.text t on t.id = a.text_id where t.created_by = :me
                         order by t.created_at"""),
                Map.entry("set-aside", """
                        select text_id, set_aside_reason, set_aside_at, set_aside_affiliation, set_aside_capacity
                          from drafting.draft_amendment where set_aside_by = :me order by set_aside_at"""),
                Map.entry("stages", """
                        select room_id, stage, at_most, at, affiliation, capacity from drafting.narrowing where member_id = :me order by at"""),
                Map.entry("drafting-groups", """
                        select room_id, stage from drafting.drafter where member_id = :me order by room_id"""),
                Map.entry("asked-to-comment", """
                        select text_id, until, at from drafting.asked_to_comment where member_id = :me order by at"""),
                Map.entry("comments-asked", """
                        select text_id, until, at, affiliation, capacity from drafting.asked_to_comment where asked_by = :me order by at"""),
                Map.entry("versions", """
                        select text_id, version, name, named_at from drafting.snapshot where named_by = :me order by named_at"""),
                Map.entry("misfits-settled", """
                        select text_id, block_id, settled_at, settled_affiliation, settled_capacity from drafting.misfit
                         where settled_by = :me order by settled_at"""),
                Map.entry("provisions-agreed", """
                        select text_id, block_id, agreed_at, agreed_by = :me as agreed_by_me, reopened_at, reopened_by = :me as reopened_by_me
                          from drafting.agreed_provision where :me in (agreed_by, reopened_by) order by agreed_at"""),
                Map.entry("silences", """
                        select text_id, block_id, deed, until, proposed_at, proposed_by = :me as proposed_by_me,
                               case when proposed_by = :me then reason end as reason, outcome, settled_at, settled_by = :me as settled_by_me,
                               case when settled_by = :me then objection end as objection
                          from drafting.silence where :me in (proposed_by, settled_by) order by proposed_at"""),
                Map.entry("called-substantive", """
                        select text_id, block_id, called_at, called_by = :me as called_by_me, case when called_by = :me then reason end as reason,
                               outcome, settled_at, settled_by = :me as settled_by_me
                          from drafting.substantive where :me in (called_by, settled_by) order by called_at"""),
                Map.entry("threads", """
                        select id, text_id, quote, opened_at, opened_by = :me as opened_by_me, resolved_at, resolved_by = :me as resolved_by_me
                          from drafting.thread where :me in (opened_by, resolved_by) order by opened_at"""),
                Map.entry("assigned", """
                        select thread_id, at, affiliation, capacity from drafting.assignment where assigned_by = :me order by at"""),
                Map.entry("stages-changed", """
                        select text_id, version, stage, reason, at, affiliation, capacity from drafting.stage_change where member_id = :me order by at"""),
                Map.entry("adoptions", """
                        select text_id, version, seat, at, affiliation, capacity, withdrawn_at from drafting.adoption_act where member_id = :me order by at"""),
                Map.entry("publications", """
                        select text_id, number, title, published_at, published_by = :me as published_by_me, withdrawn_at,
                               withdrawn_by = :me as withdrawn_by_me, case when withdrawn_by = :me then withdrawn_reason end as withdrawn_reason
                          from drafting.published_text where :me in (published_by, withdrawn_by) order by published_at"""),
                Map.entry("pictures", """
                        select text_id, media_type, width, height, added_at, affiliation, capacity from drafting.picture
                         where added_by = :me order by added_at"""));
    }
}
