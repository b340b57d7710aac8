package org.trialogue.plans.application;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.trialogue.platform.PersonalData;

/** What a person reported, confirmed and contested. */
@Component
class PersonalReports implements PersonalData {

    @Override
    public String folder() {
        return "plans";
    }

    @Override
    public Map<String, String> questions() {
        return Map.of(
                "drafts",
                "select commitment_id, slot, claim, narrative, period_from, period_until, actual, kept_at from plans.report_draft where member_id = :me order by kept_at",
                "calendars",
                "select plan_id, made_at, fetched_at, revoked_at from plans.feed where member_id = :me order by made_at",
                "snoozes",
                "select commitment_id, until, reason, affiliation, capacity, snoozed_at from plans.snooze where member_id = :me order by snoozed_at",
                "reports",
                """
                        select commitment_id, number, claim, narrative, period_from, period_until, affiliation, capacity, reported_at
                          from plans.report where member_id = :me order by reported_at""",
                "answers",
                """
                        select report_id, verdict, reason, affiliation, capacity, answered_at from plans.answer where member_id = :me order by answered_at""");
    }
}
