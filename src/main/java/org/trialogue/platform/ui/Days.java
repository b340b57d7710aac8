package org.trialogue.platform.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates as people read them: absolute, with the weekday, in the reader's language. */
public final class Days {

    private Days() {}

    /** A day, such as "Thu 26 Nov 2026". */
    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale).format(day);
    }

    /** A moment: day and time in the reader's time zone, or in UTC and saying so. */
    public static String moment(Instant moment, Locale locale, ZoneId zone) {
        var when = moment.atZone(zone);
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(locale)
                .format(when);
        var said = day(when.toLocalDate(), locale) + ", " + time;
        return zone.equals(ZoneOffset.UTC) ? said + " UTC" : said;
    }

    /** A moment in full: day, time and time zone, each in words. */
    public static String exactly(Instant moment, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL)
                .localizedBy(locale)
                .format(moment.atZone(zone));
    }
}
