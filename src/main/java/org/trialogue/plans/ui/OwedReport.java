package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.trialogue.plans.ReportingPeriod;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.StateWord;

/** Which report is owed next, and by when; late ones are said to be. */
final class OwedReport extends Span {

    private static final long serialVersionUID = 1L;

    OwedReport(ReportingPeriod owed, LocalDate today) {
        var late = owed.dueOn().isBefore(today);
        var day = Days.day(owed.dueOn(), getLocale());
        if (late) add(new StateWord(StateWord.Look.WARNING, getTranslation("plans.owed.late", day)));
        else add(new Span(getTranslation("plans.owed.due", day)));
    }
}
