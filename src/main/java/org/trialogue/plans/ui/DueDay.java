package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.StateWord;

/** When a commitment is due: the day, and how far away it is. */
final class DueDay extends Span {

    private static final long serialVersionUID = 1L;

    DueDay(CommitmentLine line, LocalDate today) {
        var due = line.period().until();
        var day = Days.day(due, getLocale());
        addClassName("tri-due");
        if (line.overdue()) add(new StateWord(StateWord.Look.WARNING, getTranslation("plans.overdue", day)));
        else add(new Span(getTranslation("plans.due", day)));
        var distance = new Span(distance(ChronoUnit.DAYS.between(today, due)));
        distance.addClassName("tri-quiet");
        add(distance);
    }

    private String distance(long days) {
        if (days == 0) return getTranslation("plans.distance.today");
        return days > 0
                ? getTranslation("plans.distance.ahead", days)
                : getTranslation("plans.distance.past", Math.abs(days));
    }
}
