package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.trialogue.knowledge.PracticeUses.Use;
import org.trialogue.knowledge.application.Experiences;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks where and how a practice was used. */
class UsedDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea words = new TextArea(getTranslation("knowledge.uptake.words"));
    private final ComboBox<String> country = new ComboBox<>(getTranslation("knowledge.uptake.country"));
    private final ComboBox<Use> place = new ComboBox<>(getTranslation("knowledge.uptake.place"));
    private final LeaveGuard guard = new LeaveGuard(words, country, place);

    /** Tells it. */
    interface Telling {

        void used(String words, @Nullable String country, @Nullable String place);
    }

    /** @param places in what it may have been used, by words in it and how many are wanted at most */
    UsedDialog(Telling telling, BiFunction<String, Integer, List<Use>> places) {
        setHeaderTitle(getTranslation("knowledge.uptake.tell"));
        setMaxWidth("36rem");
        words.setHelperText(getTranslation("knowledge.uptake.words.help"));
        words.setMaxLength(Experiences.LONGEST_UPTAKE);
        words.setMinRows(4);
        words.setRequiredIndicatorVisible(true);
        words.setManualValidation(true);
        country.setItems(Countries.all(getLocale()));
        country.setItemLabelGenerator(code -> Countries.named(code, getLocale()));
        country.setClearButtonVisible(true);
        place.setHelperText(getTranslation("knowledge.uptake.place.help"));
        place.setItemLabelGenerator(Use::title);
        place.setClearButtonVisible(true);
        place.setItems(
                query -> places.apply(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        asking.under(words, "knowledge.refused.words-missing", "knowledge.refused.words-long");
        asking.under(place, "knowledge.refused.no-place");
        var fields = new Div(asking, words, country, place, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var tell = new Button(getTranslation("knowledge.uptake.tell"), pressed -> tell(telling));
        tell.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), tell);
        addOpenedChangeListener(opened -> words.focus());
    }

    private void tell(Telling telling) {
        asking.again();
        try {
            var named = place.getValue();
            guard.keep(() -> telling.used(words.getValue(), country.getValue(), named == null ? null : named.link()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
