package org.trialogue.standards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.standards.Concept;
import org.trialogue.standards.ConceptPlace;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.application.ConceptPlacing.Seen;

/** Asks what a concept is a part of, what belongs beside it, and whether it is retired, and for which other one. */
final class PlaceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final MultiSelectComboBox<String> broader;
    private final MultiSelectComboBox<String> related;
    private final Checkbox retired = new Checkbox(getTranslation("standards.concept.retire"));
    private final ComboBox<String> successor = new ComboBox<>(getTranslation("standards.concept.successor"));

    PlaceDialog(Concept concept, Concepts concepts, Seen seen, BiConsumer<ConceptPlace, Integer> keeping) {
        setHeaderTitle(getTranslation("standards.concept.move.title", concept.label(getLocale())));
        setWidth("min(640px, 94vw)");
        broader =
                kin("standards.concept.broader", concept, concepts, seen.place().broader());
        related =
                kin("standards.concept.related", concept, concepts, seen.place().related());
        retired.setHelperText(getTranslation("standards.concept.retire.help"));
        retired.setValue(seen.place().retired());
        successor.setItemLabelGenerator(key -> concepts.label(concept.scheme(), key, getLocale()));
        successor.setItems(offered(concept, concepts, List.of()));
        successor.setHelperText(getTranslation("standards.concept.successor.help"));
        successor.setClearButtonVisible(true);
        var before = seen.place().successor();
        if (before != null) successor.setValue(before);
        successor.setVisible(retired.getValue());
        retired.addValueChangeListener(changed -> successor.setVisible(changed.getValue()));
        asking.under(retired, "standards.refused.concept-narrower");
        asking.under(broader, "standards.refused.concept-circle", "standards.refused.kin");
        var fields = new Div(broader, related, retired, successor);
        fields.addClassName("tri-fields");
        var guard = new LeaveGuard(fields);
        add(new Div(asking, fields, guard));
        guard.over(this);
        var keep = new Button(getTranslation("platform.save"), pressed -> {
            asking.again();
            try {
                guard.keep(() -> keeping.accept(place(), seen.version()));
                close();
            } catch (Refusal refusal) {
                asking.refused(refusal);
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), keep);
    }

    private MultiSelectComboBox<String> kin(String labelKey, Concept concept, Concepts concepts, List<String> now) {
        var field = new MultiSelectComboBox<String>(getTranslation(labelKey));
        field.setItemLabelGenerator(key -> concepts.label(concept.scheme(), key, getLocale()));
        field.setItems(offered(concept, concepts, now));
        field.setWidthFull();
        field.setValue(Set.copyOf(now));
        return field;
    }

    private List<String> offered(Concept concept, Concepts concepts, List<String> now) {
        var keys = new TreeSet<>(now);
        concepts.in(concept.scheme()).stream()
                .map(Concept::key)
                .filter(key -> !key.equals(concept.key()))
                .forEach(keys::add);
        return keys.stream()
                .sorted(Comparator.comparing(
                        key -> concepts.label(concept.scheme(), key, getLocale()), Collator.getInstance(getLocale())))
                .toList();
    }

    private ConceptPlace place() {
        return new ConceptPlace(
                List.copyOf(broader.getValue()),
                List.copyOf(related.getValue()),
                retired.getValue(),
                successor.getValue());
    }
}
