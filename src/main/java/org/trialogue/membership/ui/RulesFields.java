package org.trialogue.membership.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Rules;
import org.trialogue.platform.ui.Asking;

/** The rules of a working group, to be settled; choosing another sort of body brings in the rules with which that one starts. */
class RulesFields extends Div {

    private static final long serialVersionUID = 1L;

    private final PresetChoice preset;
    private final Checkbox authorization = new Checkbox(getTranslation("membership.rules.authorization"));
    private final Checkbox reopening = new Checkbox(getTranslation("membership.rules.reopening-unopposed"));
    private final IntegerField silence = new IntegerField(getTranslation("membership.rules.silence-days"));
    private final CheckboxGroup<Locale> languages = new CheckboxGroup<>(getTranslation("membership.rules.languages"));
    private final Asking asking;

    RulesFields(Rules rules, Asking asking) {
        this.asking = asking;
        this.preset = new PresetChoice(rules.preset());
        addClassName("tri-fields");
        preset.onChoice(chosen -> fill(Rules.of(chosen)));
        choices();
        silence.setHelperText(getTranslation("membership.rules.silence-days.help"));
        silence.setManualValidation(true);
        languages.setManualValidation(true);
        asking.under(silence, "membership.refused.silence-days");
        asking.under(languages, "membership.refused.no-language");
        fill(rules);
        reopening.setHelperText(getTranslation("membership.rules.reopening-unopposed.help"));
        add(preset, authorization, reopening, silence, languages);
    }

    private void choices() {
        languages.setItemLabelGenerator(each -> each.getDisplayLanguage(getLocale()));
        languages.setItems(Rules.LANGUAGES);
    }

    private void fill(Rules rules) {
        authorization.setValue(rules.authorization());
        reopening.setValue(rules.reopeningUnopposed());
        silence.setValue(rules.silenceDays());
        languages.setValue(Set.copyOf(rules.languages()));
    }

    /** What was settled, or null when a rule says no. */
    @Nullable
    Rules rules() {
        return asking.of(
                silence,
                () -> new Rules(
                        preset.chosen(),
                        authorization.getValue(),
                        reopening.getValue(),
                        Objects.requireNonNullElse(silence.getValue(), 0),
                        List.copyOf(languages.getValue())));
    }
}
