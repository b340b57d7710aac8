package org.trialogue.drafting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.ui.Mentioning.Mentionable;

/** Asks for one of several members, by name; each with the side that they are on here. */
class PersonPicker extends ComboBox<Mandated> {

    private static final long serialVersionUID = 1L;

    PersonPicker(String label, Supplier<List<Mandated>> people, Consumer<Mandated> chosen) {
        super(label);
        setItemLabelGenerator(held -> held.person().name() + " · "
                + getTranslation("platform.side." + held.affiliation().key()));
        setItems(people.get());
        setWidthFull();
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) chosen.accept(change.getValue());
        });
    }

    /** Members as a comment can mention them. */
    static List<Mentionable> mentionable(List<Mandated> people) {
        return people.stream()
                .map(held -> new Mentionable(held.person().name(), held.affiliation()))
                .toList();
    }
}
