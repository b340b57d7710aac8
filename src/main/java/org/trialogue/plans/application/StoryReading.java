package org.trialogue.plans.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.ToldReport;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Reports;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** What was reported on a commitment, page by page or one by one, where the viewer may see it. */
@Service
@Transactional(readOnly = true)
public class StoryReading {

    private final Commitments commitments;
    private final Reports reports;
    private final Story story;
    private final Membership membership;

    StoryReading(Commitments commitments, Reports reports, Story story, Membership membership) {
        this.commitments = commitments;
        this.reports = reports;
        this.story = story;
        this.membership = membership;
    }

    /** Reports on a commitment before a number, the newest first; empty when there is no such commitment, or the viewer may not see it. */
    public Optional<List<StoryReport>> page(CommitmentId commitment, int before, int most, MemberId viewer) {
        return acting(commitment, viewer).map(acting -> story.of(commitment, before, most));
    }

    /** One report; empty when there is none, or the viewer may not see it. */
    public Optional<ToldReport> report(ReportId id, MemberId viewer) {
        return reports.findById(id.value())
                .flatMap(report -> acting(report.commitment(), viewer)
                        .flatMap(acting ->
                                story.one(id).map(told -> new ToldReport(report.commitment(), acting, told))));
    }

    private Optional<Acting> acting(CommitmentId commitment, MemberId viewer) {
        return commitments.findById(commitment.value()).flatMap(found -> membership.actingIn(viewer, found.room()));
    }
}
