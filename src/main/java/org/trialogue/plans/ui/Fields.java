package org.trialogue.plans.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.Numerals;
import org.trialogue.plans.Period;
import org.trialogue.plans.Years;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;

/** Fields as the forms of plans use them: the rules speak, not the fields. */
final class Fields {

    private Fields() {}

    /** A day, written and picked as the reader's language does. */
    static DatePicker day(String label) {
        var day = new DayField(label);
        day.setWidthFull();
        return day;
    }

    /** A number as text: which sign stands before the decimals is the language's matter. */
    static TextField number(String label) {
        var number = new TextField(label);
        number.getElement().setAttribute("inputmode", "decimal");
        number.addClassName("tri-number-field");
        return number;
    }

    /** The number in a field. */
    static BigDecimal read(TextField field, Locale locale) {
        if (field.getValue().isBlank()) throw new Refusal("plans.refused.number-missing");
        return Numerals.read(field.getValue(), locale);
    }

    /** The day in a field, or null when there is none that can be meant. */
    static @Nullable LocalDate day(Asking asking, DatePicker field) {
        var day = asking.filled(field, "plans.refused.date-missing");
        return day == null ? null : asking.of(field, () -> Years.checked(day));
    }

    /** The period between two fields, or null when a rule says no. */
    static @Nullable Period period(Asking asking, DatePicker from, DatePicker until) {
        var first = day(asking, from);
        var last = day(asking, until);
        return first == null || last == null ? null : asking.of(until, () -> new Period(first, last));
    }

    /** Leaves saying what is wrong to the rules. */
    static void manual(HasValidationProperties... fields) {
        for (var field : fields) if (field instanceof HasValidation own) own.setManualValidation(true);
    }
}
