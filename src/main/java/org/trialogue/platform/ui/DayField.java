package org.trialogue.platform.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Asks for a day; its calendar speaks the reader's language and begins the week on the reader's first day. The calendar opens when asked
 * for: whoever types is not interrupted by it.
 */
public class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    /** A field with its label, already in the reader's language. */
    public DayField(String label) {
        super(label);
        setAutoOpen(false);
        var reader = getLocale().equals(Locale.ENGLISH) ? Locale.UK : getLocale();
        setLocale(reader);
        setI18n(words(reader));
    }

    /** Whether something was typed that is no day: its value is then empty, though the field is not. */
    public boolean unreadable() {
        return isInputUnparsable();
    }

    private DatePickerI18n words(Locale locale) {
        var symbols = DateFormatSymbols.getInstance(locale);
        return new DatePickerI18n()
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(fromSunday(symbols.getWeekdays()))
                .setWeekdaysShort(fromSunday(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue())
                .setToday(getTranslation("platform.today"))
                .setCancel(getTranslation("platform.cancel"))
                .setDialogAccessibleName(getTranslation("platform.calendar"));
    }

    /** The symbols of Java begin with an empty string in place 0; Sunday is 1. */
    private static List<String> fromSunday(String[] names) {
        return List.of(names).subList(1, 8);
    }
}
