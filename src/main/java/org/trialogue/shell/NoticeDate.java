package org.trialogue.shell;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.StateWord;
import org.trialogue.platform.ui.StateWord.Look;

/** By when something is to be done, absolute with the relative beside it; for news, when it happened. */
class NoticeDate extends Span {

    private static final long serialVersionUID = 1L;

    NoticeDate(Posted posted, Clock clock) {
        addClassName("tri-when");
        var due = posted.notice().dueOn();
        if (due == null) setText(Days.moment(posted.at(), getLocale(), ZoneId.systemDefault()));
        else until(due, LocalDate.now(clock));
    }

    private void until(LocalDate due, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) add(new StateWord(Look.WARNING, getTranslation("platform.overdue")));
        add(new Span(getTranslation("platform.due", Days.day(due, getLocale()))));
        var relative = new Span(getTranslation(days < 0 ? "platform.days-ago" : "platform.in-days", Math.abs(days)));
        relative.addClassName("tri-quiet");
        add(relative);
    }
}
