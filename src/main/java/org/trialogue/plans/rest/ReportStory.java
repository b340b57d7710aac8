package org.trialogue.plans.rest;

import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.StoryReading;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.rest.NothingThere;

/** Finds a report by its key, within the story of its commitment. */
@Component
class ReportStory {

    private final StoryReading story;
    private final PlanReading reading;

    ReportStory(StoryReading story, PlanReading reading) {
        this.story = story;
        this.reading = reading;
    }

    /** A report as the member may see it. */
    ReportSaid report(ReportId id, MemberId member) {
        var page = page(id, member);
        return page.reports().stream()
                .filter(report -> report.id().equals(id))
                .findFirst()
                .map(report -> ReportSaid.of(page.line().id(), report))
                .orElseThrow(() -> nothing(id));
    }

    /** The commitment that it is on. */
    CommitmentPage page(ReportId id, MemberId member) {
        return story.commitment(id)
                .flatMap(commitment -> reading.commitment(commitment, member))
                .orElseThrow(() -> nothing(id));
    }

    private static NothingThere nothing(ReportId id) {
        return new NothingThere("report", id.toString());
    }
}
