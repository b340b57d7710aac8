package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.StoryReport;

/** What somebody else reported for the same party while one was writing, and a way to report all the same. */
final class ReportedMeanwhile extends Div {

    private static final long serialVersionUID = 1L;

    ReportedMeanwhile(CommitmentPage now, int after, Runnable allTheSame) {
        addClassName("tri-meanwhile");
        StoryReport.of(now.reports(), now.rights().of()).stream()
                .filter(report -> report.number() > after)
                .forEach(report -> add(new ReportTold(now, report)));
        add(new Button(getTranslation("plans.report.all-the-same"), pressed -> allTheSame.run()));
    }
}
