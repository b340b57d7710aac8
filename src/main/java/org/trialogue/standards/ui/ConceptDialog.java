package org.trialogue.standards.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
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
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.standards.ConceptWords;
import org.trialogue.standards.application.VocabularyEditing.Seen;

/**
 * Asks what a concept is called in each language, and what else people say for it, a line each. Where another editor saved first, what was typed
 * stays, what was not touched becomes theirs, and both are told apart; saving once more is then done knowingly.
 */
final class ConceptDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final Map<String, TextField> labels = new LinkedHashMap<>();
    private final Map<String, TextArea> synonyms = new LinkedHashMap<>();
    private final LeaveGuard guard;
    private final transient Supplier<Seen> opening;
    private transient Seen seen;

    ConceptDialog(Supplier<Seen> opening, BiConsumer<ConceptWords, Integer> keeping) {
        this.opening = opening;
        this.seen = opening.get();
        setHeaderTitle(getTranslation("standards.concept.change"));
        setWidth("min(640px, 94vw)");
        var fields = new Div();
        for (var language : ConceptWords.LANGUAGES)
            fields.add(label(seen.words(), language), synonyms(seen.words(), language));
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
        field.setValue(lines(words, language));
        synonyms.put(language, field);
        return field;
    }

    private void keep(BiConsumer<ConceptWords, Integer> keeping) {
        asking.again();
        try {
            var words = words();
            guard.keep(() -> keeping.accept(words, seen.version()));
            close();
        } catch (Refusal refusal) {
            if (refusal.messageKey().equals("standards.refused.changed-meanwhile")) meet(opening.get());
            else asking.refused(refusal);
        }
    }

    private void meet(Seen theirs) {
        var was = seen.words();
        var now = theirs.words();
        labels.forEach((language, field) -> meet(
                field, was.labels().getOrDefault(language, ""), now.labels().getOrDefault(language, "")));
        synonyms.forEach((language, field) -> meet(field, lines(was, language), lines(now, language)));
        seen = theirs;
        asking.refused(new Refusal("standards.refused.words-meanwhile"));
    }

    private <F extends HasValue<?, String> & HasHelper> void meet(F field, String was, String now) {
        if (now.equals(was) || field.getValue().equals(now)) return;
        var untouched = field.getValue().equals(was);
        if (untouched) field.setValue(now);
        field.setHelperText(getTranslation(
                untouched ? "standards.concept.was" : "standards.concept.now",
                (untouched ? was : now).replace("\n", ", ")));
    }

    private static String lines(ConceptWords words, String language) {
        return String.join("\n", words.synonyms().getOrDefault(language, List.of()));
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
