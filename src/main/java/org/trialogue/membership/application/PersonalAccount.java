package org.trialogue.membership.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** A person's account and mandates, the groups of governments they are in, what they entered in calendars. */
@Component
class PersonalAccount implements PersonalData {

    @Override
    public String folder() {
        return "membership";
    }

    @Override
    public Map<String, String> questions() {
        return Map.ofEntries(
                Map.entry("account", """
                        select m.id, m.subject, m.given_name, m.family_name, m.email, m.language, m.affiliation,
                               coalesce(o.name_en, o.name_fr, o.name_es) as organization, m.joined_at
                          from membership.member m left join membership.organization o on o.id = m.organization_id where m.id = :me"""),
                Map.entry("mandates", """
                        select g.title as working_group, d.affiliation, d.capacity, d.starts_on, d.ends_on, d.given_at, d.ended_at
                          from membership.mandate d join membership.working_group g on g.id = d.working_group_id
                         where d.member_id = :me order by d.given_at"""),
                Map.entry("groups-of-governments", """
                        select w.title as working_group, g.name, g.dissolved_at
                          from membership.government_group g
                          join membership.working_group w on w.id = g.working_group_id
                          join membership.mandate d on d.member_id = :me
                           and (d.id = g.coordinator_id
                             or d.id in (select j.mandate_id from membership.grouped_government j where j.government_group_id = g.id)
                             or d.id in (select a.mandate_id from membership.asked_government a where a.government_group_id = g.id))
                         order by w.title, g.name"""),
                Map.entry("pieces-shared", """
                        select w.title as working_group, s.kind, s.piece, s.shared_at, s.until, s.ended_at, d.member_id = :me as with_me
                          from membership.share s
                          join membership.mandate d on d.id = s.mandate_id
                          join membership.working_group w on w.id = d.working_group_id
                         where d.member_id = :me or s.shared_by = :me or s.ended_by = :me order by s.shared_at"""),
                Map.entry("on-behalf", """
                        select w.title as working_group, d.deed, d.member_id = :me as by_me, d.done_at, d.answer, d.statement, d.answered_at
                          from membership.done_on_behalf d join membership.working_group w on w.id = d.working_group_id
                         where :me in (d.member_id, d.principal_id) order by d.done_at"""),
                Map.entry("calendar-entries", """
                        select w.title as working_group, e.kind, e.title, e.begins_at, e.ends_at, e.place, e.note, e.entered_at, e.called_off_at
                          from membership.calendar_entry e join membership.working_group w on w.id = e.working_group_id
                         where e.entered_by = :me order by e.entered_at"""),
                Map.entry("sign-ins", """
                        select browser, began_at, seen_at, ended_at from membership.sign_in
                         where member_id = :me order by began_at"""),
                Map.entry("rooms", """
                        select r.kind, r.name, e.let_in_at, e.until, e.left_at
                          from membership.room_member e join membership.mandate d on d.id = e.mandate_id
                          join membership.room r on r.id = e.room_id
                         where d.member_id = :me order by e.let_in_at"""),
                Map.entry("nominations", """
                        select n.given_name, n.family_name, n.email, n.language, n.capacity, n.starts_on, n.ends_on, n.state, n.nominated_at
                          from membership.nomination n join membership.member m on m.subject = n.subject
                         where m.id = :me order by n.nominated_at"""),
                Map.entry("working-groups", """
                        select title, opened_at, opened_by = :me as opened_by_me, archived_at, archive_reason, archived_by = :me as archived_by_me
                          from membership.working_group where :me in (opened_by, archived_by) order by opened_at"""),
                Map.entry("groups-of-governments-formed", """
                        select w.title as working_group, g.name, g.formed_at
                          from membership.government_group g join membership.working_group w on w.id = g.working_group_id
                         where g.formed_by = :me order by g.formed_at"""),
                Map.entry("rooms-opened", """
                        select kind, name, opened_at, opened_by = :me as opened_by_me, closed_at, closed_by = :me as closed_by_me
                          from membership.room where :me in (opened_by, closed_by) order by opened_at"""),
                Map.entry("let-in-and-out", """
                        select r.kind, r.name, e.let_in_at, e.let_in_by = :me as let_in_by_me, e.left_at, e.left_by = :me as let_out_by_me
                          from membership.room_member e join membership.room r on r.id = e.room_id
                         where :me in (e.let_in_by, e.left_by) order by e.let_in_at"""),
                Map.entry("mandates-given", """
                        select w.title as working_group, d.affiliation, d.capacity, d.given_at, d.given_by = :me as given_by_me,
                               d.ended_at, d.ended_by = :me as ended_by_me, d.let_in_at, d.let_in_by = :me as let_in_by_me
                          from membership.mandate d join membership.working_group w on w.id = d.working_group_id
                         where :me in (d.given_by, d.ended_by, d.let_in_by) order by d.given_at"""),
                Map.entry("nominations-made", """
                        select w.title as working_group, n.capacity, n.state, n.nominated_at, n.nominated_by = :me as nominated_by_me,
                               n.checked_by = :me as checked_by_me
                          from membership.nomination n join membership.working_group w on w.id = n.working_group_id
                         where :me in (n.nominated_by, n.checked_by) order by n.nominated_at"""),
                Map.entry("organizations-changed", """
                        select organization_id, what, before, after, at from membership.organization_change
                         where member_id = :me order by at"""));
    }
}
