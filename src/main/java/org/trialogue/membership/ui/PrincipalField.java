package org.trialogue.membership.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Capacity;

/** Asks for whom a deputy stands in; empty for nobody in particular. */
class PrincipalField extends ComboBox<Mandated> {

    private static final long serialVersionUID = 1L;

    PrincipalField() {
        setLabel(getTranslation("membership.field.deputy-of"));
        setHelperText(getTranslation("membership.field.deputy-of.help"));
        setItemLabelGenerator(held -> RoomWords.person(held, key -> getTranslation(key)));
        setClearButtonVisible(true);
        setManualValidation(true);
    }

    /** Is asked for as long as the capacity beside it is that of a deputy, of those who can have one then. */
    void beside(Select<Capacity> capacity, Supplier<List<Mandated>> principals) {
        setVisible(false);
        capacity.addValueChangeListener(chosen -> {
            var deputy = chosen.getValue() == Capacity.DEPUTY;
            setVisible(deputy);
            clear();
            setItems(deputy ? principals.get() : List.of());
        });
    }

    /** Shows whom it was before, if there still is such a one. */
    void choose(@Nullable MandateId principal) {
        getListDataView()
                .getItems()
                .filter(held -> held.mandate().equals(principal))
                .findFirst()
                .ifPresent(this::setValue);
    }

    /** The mandate that was chosen, or null. */
    @Nullable
    MandateId chosen() {
        var held = getValue();
        return held == null ? null : held.mandate();
    }
}
