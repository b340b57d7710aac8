package org.trialogue.membership.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Rules;
import org.trialogue.membership.SubAmendments;
import org.trialogue.membership.Voting;
import org.trialogue.membership.Weighting;
import org.trialogue.platform.ui.Asking;

/** The rules of a working group, to be settled; choosing another sort of body brings in the rules with which that one starts. */
class RulesFields extends Div {

    private static final long serialVersionUID = 1L;

    private final PresetChoice preset;
    private final Checkbox consultation = new Checkbox(getTranslation("membership.rules.consultation"));
    private final Checkbox authorization = new Checkbox(getTranslation("membership.rules.authorization"));
    private final Checkbox observers = new Checkbox(getTranslation("membership.rules.observers-speak"));
    private final Select<SubAmendments> subAmendments = new Select<>();
    private final Checkbox circulated = new Checkbox(getTranslation("membership.rules.circulated-only"));
    private final Checkbox reopening = new Checkbox(getTranslation("membership.rules.reopening-unopposed"));
    private final Select<Voting> voting = new Select<>();
    private final Select<Weighting> weighting = new Select<>();
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
        add(preset, consultation, authorization, observers, subAmendments, circulated, reopening);
        add(voting, weighting, silence, languages);
    }

    private void choices() {
        subAmendments.setLabel(getTranslation("membership.rules.sub-amendments"));
        subAmendments.setItemLabelGenerator(each -> getTranslation("membership.sub-amendments." + each.key()));
        subAmendments.setItems(SubAmendments.values());
        voting.setLabel(getTranslation("membership.rules.voting"));
        voting.setItemLabelGenerator(each -> getTranslation("membership.voting." + each.key()));
        voting.setItems(Voting.values());
        voting.addValueChangeListener(chosen -> weighting.setVisible(chosen.getValue() != Voting.NONE));
        weighting.setLabel(getTranslation("membership.rules.weighting"));
        weighting.setItemLabelGenerator(each -> getTranslation("membership.weighting." + each.key()));
        weighting.setItems(Weighting.values());
        for (var field : List.of(subAmendments, voting, weighting)) field.setWidthFull();
        languages.setItemLabelGenerator(each -> each.getDisplayLanguage(getLocale()));
        languages.setItems(Rules.LANGUAGES);
    }

    private void fill(Rules rules) {
        consultation.setValue(rules.consultation());
        authorization.setValue(rules.authorization());
        observers.setValue(rules.observersSpeak());
        subAmendments.setValue(rules.subAmendments());
        circulated.setValue(rules.circulatedOnly());
        reopening.setValue(rules.reopeningUnopposed());
        voting.setValue(rules.voting());
        weighting.setValue(rules.weighting());
        weighting.setVisible(rules.voting() != Voting.NONE);
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
                        consultation.getValue(),
                        authorization.getValue(),
                        observers.getValue(),
                        subAmendments.getValue(),
                        circulated.getValue(),
                        reopening.getValue(),
                        voting.getValue(),
                        weighting.getValue(),
                        Objects.requireNonNullElse(silence.getValue(), 0),
                        List.copyOf(languages.getValue())));
    }
}
