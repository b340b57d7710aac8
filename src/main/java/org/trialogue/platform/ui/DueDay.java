package org.trialogue.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.trialogue.platform.ui.StateWord.Look;

/** By when something is to be done: the day, and beside it how far away it is. */
public final class DueDay extends Span {

    private static final long serialVersionUID = 1L;

    /** What is still to be done by that day. */
    public DueDay(LocalDate due, LocalDate today) {
        this(due, today, due.isBefore(today));
    }

    /** What may be done already, and is then not overdue whatever the day. */
    public DueDay(LocalDate due, LocalDate today, boolean overdue) {
        this(due, today, overdue, true);
    }

    /** The same under a name that says it is due: the day alone. */
    public static DueDay named(LocalDate due, LocalDate today, boolean overdue) {
        return new DueDay(due, today, overdue, false);
    }

    private DueDay(LocalDate due, LocalDate today, boolean overdue, boolean said) {
        addClassName("tri-due");
        if (overdue) add(new StateWord(Look.WARNING, getTranslation("platform.overdue")));
        var day = Days.day(due, getLocale());
        add(new Span(said ? getTranslation("platform.due", day) : day));
        var days = ChronoUnit.DAYS.between(today, due);
        var distance = new Span(getTranslation(days < 0 ? "platform.days-ago" : "platform.in-days", Math.abs(days)));
        distance.addClassName("tri-quiet");
        add(distance);
    }
}
