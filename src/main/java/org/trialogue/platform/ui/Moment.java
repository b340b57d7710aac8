package org.trialogue.platform.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something happened, in the reader's time zone. It carries the exact moment, with its zone, for those who ask. */
@Tag("time")
public final class Moment extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /** Day and time, to the minute. */
    public Moment(Instant at) {
        var zone = ReadersZone.here();
        setText(Days.moment(at, getLocale(), zone));
        setTitle(Days.exactly(at, getLocale(), zone));
        getElement().setAttribute("datetime", at.truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
