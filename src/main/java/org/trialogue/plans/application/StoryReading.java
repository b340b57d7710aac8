package org.trialogue.plans.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.domain.ReportRecord;
import org.trialogue.plans.domain.Reports;

/** Finds what a report is about, where the viewer may see it. */
@Service
@Transactional(readOnly = true)
public class StoryReading {

    private final Reports reports;

    StoryReading(Reports reports) {
        this.reports = reports;
    }

    /** The commitment that a report is on; empty when there is none, or the viewer may not see it. */
    public Optional<CommitmentId> commitment(ReportId report) {
        return reports.findById(report.value()).map(ReportRecord::commitment);
    }
}
