package org.trialogue.shell;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.DueDay;

/** By when something is to be done, absolute with the relative beside it; for news, when it happened. */
class NoticeDate extends Span {

    private static final long serialVersionUID = 1L;

    NoticeDate(Posted posted, Clock clock) {
        addClassName("tri-when");
        var due = posted.notice().dueOn();
        if (due == null) setText(Days.moment(posted.at(), getLocale(), ZoneId.systemDefault()));
        else add(new DueDay(due, LocalDate.now(clock)));
    }
}
