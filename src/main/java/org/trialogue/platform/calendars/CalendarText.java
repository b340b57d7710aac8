package org.trialogue.platform.calendars;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar, and the letters it is written in. */
public final class CalendarText {

    /** In octets, without the end of the line. */
    private static final int LONGEST_LINE = 75;

    private CalendarText() {}

    /** A calendar that is published, without an entry. */
    public static Calendar begun() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Trialogue//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        return calendar;
    }

    /** The calendar as text. Lines are broken where the standard wants it, counted in octets, and through no letter. */
    public static String of(Calendar calendar) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var letter : calendar.toString().codePoints().toArray()) {
            var more = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (letter == '\n') octets = -more;
            else if (letter != '\r' && octets + more > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets += more;
        }
        return folded.toString();
    }
}
