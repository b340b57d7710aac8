package org.trialogue.plans.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Locale;
import org.trialogue.plans.Numerals;
import org.trialogue.platform.Refusal;
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

    /** Leaves saying what is wrong to the rules. */
    static void manual(HasValidationProperties... fields) {
        for (var field : fields) if (field instanceof HasValidation own) own.setManualValidation(true);
    }
}
