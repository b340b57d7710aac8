package org.trialogue.plans.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What a person reported, confirmed and contested, accepted, declined and agreed to publish for an organization, and answered for it. */
@Component
class PersonalReports implements PersonalData {

    @Override
    public String folder() {
        return "plans";
    }

    @Override
    public Map<String, String> questions() {
        return Map.ofEntries(
                Map.entry(
                        "drafts",
                        "select commitment_id, slot, claim, narrative, period_from, period_until, numbers, obstacles, help_wanted, links, kept_at from plans.report_draft where member_id = :me order by kept_at"),
                Map.entry(
                        "evidence",
                        "select e.report_id, e.address, e.title from plans.evidence_link e join plans.report r on r.id = e.report_id where r.member_id = :me order by e.report_id, e.address"),
                Map.entry(
                        "answerEvidence",
                        "select l.answer_id, l.address, l.title from plans.answer_link l join plans.answer a on a.id = l.answer_id where a.member_id = :me order by l.answer_id, l.address"),
                Map.entry(
                        "calendars",
                        "select plan_id, made_at, fetched_at, revoked_at from plans.feed where member_id = :me order by made_at"),
                Map.entry(
                        "snoozes",
                        "select commitment_id, until, reason, affiliation, capacity, snoozed_at from plans.snooze where member_id = :me order by snoozed_at"),
                Map.entry(
                        "acceptances",
                        "select commitment_id, organization_id, affiliation, capacity, accepted_at from plans.acceptance where member_id = :me order by accepted_at"),
                Map.entry(
                        "declines",
                        "select commitment_id, organization_id, reason, affiliation, capacity, declined_at from plans.decline where member_id = :me order by declined_at"),
                Map.entry(
                        "agreed",
                        "select plan_id, number, affiliation, capacity, agreed_at from plans.agreed where member_id = :me order by agreed_at"),
                Map.entry("closings", """
                        select plan_id, closed, reason, affiliation, capacity, said_at from plans.closing where member_id = :me order by said_at"""),
                Map.entry("takenOut", """
                        select commitment_id, reason, affiliation, capacity, taken_out_at from plans.taken_out where member_id = :me order by taken_out_at"""),
                Map.entry(
                        "publishing",
                        "select plan_id, organization_id, open, affiliation, capacity, said_at from plans.publishing where member_id = :me order by said_at"),
                Map.entry(
                        "replies",
                        "select answer_id, words, affiliation, capacity, replied_at from plans.reply where member_id = :me order by replied_at"),
                Map.entry(
                        "following",
                        "select plan_id, commitment_id, since from plans.follow where member_id = :me order by since"),
                Map.entry(
                        "asked",
                        "select key, answer, asked_at from plans.asked_before where member_id = :me order by asked_at"),
                Map.entry("looks", "select looked_at, before_at from plans.look where member_id = :me"),
                Map.entry(
                        "figures",
                        "select plan_id, number, taken_at from plans.snapshot where member_id = :me order by taken_at"),
                Map.entry(
                        "milestones",
                        "select commitment_id, title, reached_on from plans.milestone where reached_by = :me order by reached_on, id"),
                Map.entry(
                        "lights",
                        "select indicator_id, light, reason, affiliation, capacity, said_at from plans.light where member_id = :me order by said_at"),
                Map.entry("reports", """
                        select commitment_id, number, claim, narrative, obstacles, help_wanted, period_from, period_until, affiliation, capacity, reported_at
                          from plans.report where member_id = :me order by reported_at"""),
                Map.entry("answersPaused", """
                        select report_id, until, reason, affiliation, capacity, snoozed_at from plans.answer_snooze where member_id = :me order by snoozed_at"""),
                Map.entry("comments", """
                        select commitment_id, said, affiliation, capacity, said_at, edited_at, deleted_at from plans.comment where member_id = :me order by said_at"""),
                Map.entry("answers", """
                        select report_id, organization_id, verdict, reason, affiliation, capacity, answered_at from plans.answer where member_id = :me order by answered_at"""),
                Map.entry("plans", """
                        select title, state, starts_on, ends_on, opened_at from plans.plan where opened_by = :me order by opened_at"""),
                Map.entry("commitments", """
                        select plan_id, sentence, due_on, recorded_at from plans.commitment where recorded_by = :me order by recorded_at"""),
                Map.entry("expected", """
                        select plan_id, code, organization_id, agreed_at from plans.expected where agreed_by = :me order by agreed_at"""));
    }
}
