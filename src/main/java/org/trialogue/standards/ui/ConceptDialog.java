package org.trialogue.standards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.standards.ConceptWords;

/** Asks what a concept is called in each language, and what else people say for it, a line each. */
final class ConceptDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final Map<String, TextField> labels = new LinkedHashMap<>();
    private final Map<String, TextArea> synonyms = new LinkedHashMap<>();
    private final LeaveGuard guard;

    ConceptDialog(ConceptWords words, Consumer<ConceptWords> keeping) {
        setHeaderTitle(getTranslation("standards.concept.change"));
        setWidth("min(640px, 94vw)");
        var fields = new Div();
        for (var language : ConceptWords.LANGUAGES) fields.add(label(words, language), synonyms(words, language));
        fields.addClassName("tri-fields");
        guard = new LeaveGuard(fields);
        add(new Div(asking, fields, guard));
        guard.over(this);
        var keep = new Button(getTranslation("platform.save"), click -> keep(keeping));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
    }

    private TextField label(ConceptWords words, String language) {
        var field = new TextField(getTranslation("standards.concept.label.in", name(language)));
        field.setMaxLength(ConceptWords.LONGEST);
        field.setValue(words.labels().getOrDefault(language, ""));
        asking.under(field, "standards.refused.label-missing." + language);
        labels.put(language, field);
        return field;
    }

    private TextArea synonyms(ConceptWords words, String language) {
        var field = new TextArea(getTranslation("standards.concept.synonyms.in", name(language)));
        field.setHelperText(getTranslation("standards.concept.synonyms.help"));
        field.setValue(String.join("\n", words.synonyms().getOrDefault(language, List.of())));
        synonyms.put(language, field);
        return field;
    }

    private void keep(Consumer<ConceptWords> keeping) {
        asking.again();
        try {
            var words = words();
            guard.keep(() -> keeping.accept(words));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }

    private ConceptWords words() {
        var called = new HashMap<String, String>();
        var said = new HashMap<String, List<String>>();
        labels.forEach((language, field) -> called.put(language, field.getValue()));
        synonyms.forEach(
                (language, field) -> said.put(language, field.getValue().lines().toList()));
        return new ConceptWords(called, said);
    }

    private String name(String language) {
        return Locale.of(language).getDisplayLanguage(getLocale());
    }
}
