package org.trialogue.plans.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trialogue.plans.Attachment;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.KeptReport;
import org.trialogue.plans.ReportDraft;
import org.trialogue.plans.application.KeepingReports;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Reporting;
import org.trialogue.platform.Acting;

/** Hands what is written on a commitment's page to the use cases. */
final class CommitmentDesk implements ReportDesk {

    private final PlanReading reading;
    private final Reporting reporting;
    private final KeepingReports keeping;
    private final CommitmentId commitment;
    private final Acting acting;
    private final Runnable given;

    CommitmentDesk(
            PlanReading reading, Reporting reporting, KeepingReports keeping, CommitmentPage page, Runnable given) {
        this.reading = reading;
        this.reporting = reporting;
        this.keeping = keeping;
        this.commitment = page.line().id();
        this.acting = page.rights().acting();
        this.given = given;
    }

    @Override
    public List<KeptReport> kept() {
        return keeping.of(commitment, acting);
    }

    @Override
    public Instant keep(KeptReport report) {
        return keeping.keep(commitment, report, acting);
    }

    @Override
    public void drop(KeptReport kept) {
        keeping.drop(commitment, kept, acting);
    }

    @Override
    public void give(ReportDraft draft, List<Attachment> evidence) {
        reporting.report(commitment, draft, evidence, acting);
        given.run();
    }

    @Override
    public Optional<CommitmentPage> now() {
        return reading.commitment(commitment, acting.member());
    }
}
