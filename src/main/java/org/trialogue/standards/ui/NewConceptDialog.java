package org.trialogue.standards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.standards.Concept;
import org.trialogue.standards.ConceptPlace;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.Concepts;

/** Asks for the key of a new concept, what it is called in each language, and what it is a part of. */
final class NewConceptDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextField key = new TextField(getTranslation("standards.concept.key"));
    private final Map<String, TextField> labels = new LinkedHashMap<>();
    private final MultiSelectComboBox<String> broader =
            new MultiSelectComboBox<>(getTranslation("standards.concept.broader"));

    /** Keeps what was asked for. */
    @FunctionalInterface
    interface Keeping {

        /**
         * Adds the concept.
         *
         * @throws Refusal where a rule says no
         */
        void add(String key, ConceptWords words, ConceptPlace place);
    }

    NewConceptDialog(String scheme, Concepts concepts, Keeping keeping) {
        setHeaderTitle(getTranslation("standards.concept.add"));
        setWidth("min(640px, 94vw)");
        key.setHelperText(getTranslation("standards.concept.key.help"));
        asking.under(key, "standards.refused.concept-key", "standards.refused.concept-taken");
        var fields = new Div();
        fields.addClassName("tri-fields");
        for (var language : ConceptWords.LANGUAGES) fields.add(label(language));
        broader.setItemLabelGenerator(wider -> concepts.label(scheme, wider, getLocale()));
        broader.setItems(concepts.in(scheme).stream()
                .map(Concept::key)
                .sorted(Comparator.comparing(
                        wider -> concepts.label(scheme, wider, getLocale()), Collator.getInstance(getLocale())))
                .toList());
        broader.setWidthFull();
        fields.add(key, broader);
        var guard = new LeaveGuard(fields);
        add(new Div(asking, fields, guard));
        guard.over(this);
        var keep = new Button(getTranslation("platform.save"), pressed -> {
            asking.again();
            try {
                guard.keep(() -> keeping.add(
                        key.getValue().strip(), words(), ConceptPlace.under(List.copyOf(broader.getValue()))));
                close();
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), keep);
    }

    private TextField label(String language) {
        var called = Locale.of(language).getDisplayLanguage(getLocale());
        var field = new TextField(getTranslation("standards.concept.label.in", called));
        field.setMaxLength(ConceptWords.LONGEST);
        asking.under(field, "standards.refused.label-missing." + language);
        labels.put(language, field);
        return field;
    }

    private ConceptWords words() {
        var called = new HashMap<String, String>();
        labels.forEach((language, field) -> called.put(language, field.getValue()));
        return new ConceptWords(called, Map.of());
    }
}
