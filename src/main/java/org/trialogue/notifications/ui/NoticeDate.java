package org.trialogue.notifications.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import org.trialogue.notifications.Posted;
import org.trialogue.platform.ui.DueDay;
import org.trialogue.platform.ui.Moment;

/** By when something is to be done, absolute with the relative beside it; for news, when it happened. */
public class NoticeDate extends Span {

    private static final long serialVersionUID = 1L;

    /** The date of a notice, seen at the time that the clock shows. */
    public NoticeDate(Posted posted, Clock clock) {
        addClassName("tri-when");
        var due = posted.notice().dueOn();
        if (due == null) add(new Moment(posted.at()));
        else add(new DueDay(due, LocalDate.now(clock)));
    }
}
