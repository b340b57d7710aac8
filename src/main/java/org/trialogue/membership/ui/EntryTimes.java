package org.trialogue.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.ReadersZone;

/** From when to when something is, in the reader's time zone, and at the place where that is another time. */
class EntryTimes extends Div {

    private static final long serialVersionUID = 1L;

    EntryTimes(CalendarEntryDraft entry) {
        addClassName("tri-entry-times");
        var here = ReadersZone.here();
        add(new Moment(entry.begins()));
        var ends = entry.ends();
        if (ends != null) add(new Span("– " + until(entry.begins(), ends, here, getLocale())));
        if (elsewhere(entry, here)) add(there(entry, ends));
    }

    private Span there(CalendarEntryDraft entry, @Nullable Instant ends) {
        var zone = entry.zone();
        var begins = Days.moment(entry.begins(), getLocale(), zone);
        var times = ends == null ? begins : begins + " – " + until(entry.begins(), ends, zone, getLocale());
        var span = new Span(
                getTranslation("membership.calendar.there", times, zone.getDisplayName(TextStyle.FULL, getLocale())));
        span.addClassName("tri-quiet");
        return span;
    }

    private static boolean elsewhere(CalendarEntryDraft entry, ZoneId here) {
        var rules = entry.zone().getRules();
        return !rules.getOffset(entry.begins()).equals(here.getRules().getOffset(entry.begins()));
    }

    /** The time alone where it is on the same day. */
    static String until(Instant begins, Instant ends, ZoneId zone, Locale locale) {
        var last = ends.atZone(zone);
        if (!begins.atZone(zone).toLocalDate().equals(last.toLocalDate())) return Days.moment(ends, locale, zone);
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(locale)
                .format(last);
    }
}
