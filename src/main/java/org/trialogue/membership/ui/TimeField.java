package org.trialogue.membership.ui;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;

/** Asks for a time of the day, as the reader writes it; the list opens when asked for. */
class TimeField extends TimePicker {

    private static final long serialVersionUID = 1L;

    TimeField(String label) {
        super(label);
        setAutoOpen(false);
        setStep(Duration.ofMinutes(15));
        setLocale(getLocale().equals(Locale.ENGLISH) ? Locale.UK : getLocale());
        setManualValidation(true);
    }

    /** Whether something was typed that is no time: its value is then empty, though the field is not. */
    boolean unreadable() {
        return isInputUnparsable();
    }
}
