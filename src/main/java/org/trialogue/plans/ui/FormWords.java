package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.trialogue.platform.ui.Days;

/** What stands in a form's fields, in words, under the labels of the fields. */
final class FormWords {

    private FormWords() {}

    static Map<String, String> of(Component form) {
        var words = new LinkedHashMap<String, String>();
        gather(form, words);
        return words;
    }

    private static void gather(Component part, Map<String, String> words) {
        if (part instanceof HasLabel field && part.isVisible()) words.put(field.getLabel(), word(part));
        else part.getChildren().forEach(child -> gather(child, words));
    }

    private static String word(Component field) {
        return switch (field) {
            case DatePicker day -> day.isEmpty() ? "" : Days.day(day.getValue(), day.getLocale());
            case Select<?> choice -> chosen(choice);
            case MultiSelectComboBox<?> several -> chosen(several);
            case TextFieldBase<?, ?> text -> String.valueOf(text.getValue());
            case Checkbox box -> box.getValue() ? "✓" : "";
            default -> "";
        };
    }

    private static <T> String chosen(Select<T> choice) {
        return choice.isEmpty() ? "" : choice.getItemLabelGenerator().apply(choice.getValue());
    }

    private static <T> String chosen(MultiSelectComboBox<T> several) {
        return several.getValue().stream()
                .map(several.getItemLabelGenerator()::apply)
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
