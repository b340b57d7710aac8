package org.trialogue.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import org.trialogue.membership.Person;
import org.trialogue.membership.application.RecordReading.Choices;
import org.trialogue.platform.ui.DayField;

/** Narrows the record by person, deed and days; each choice is an address. */
class RecordFilter extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RecordAddress address;
    private final transient RecordWords words;

    RecordFilter(RecordAddress address, Choices choices, RecordWords words) {
        this.address = address;
        this.words = words;
        addClassName("tri-record-filter");
        var from = day("membership.record.from");
        from.setValue(address.from());
        var until = day("membership.record.until");
        until.setValue(address.until());
        from.addValueChangeListener(chosen -> go(address.within(chosen.getValue(), address.until())));
        until.addValueChangeListener(chosen -> go(address.within(address.from(), chosen.getValue())));
        add(people(choices), deeds(choices), from, until);
        if (address.narrows()) add(new Anchor(address.path(), getTranslation("membership.record.all")));
    }

    private ComboBox<Person> people(Choices choices) {
        var people = new ComboBox<Person>(getTranslation("membership.record.person"));
        people.setItems(choices.people().stream()
                .sorted(Comparator.comparing(Person::name))
                .toList());
        people.setItemLabelGenerator(Person::name);
        people.setClearButtonVisible(true);
        choices.people().stream()
                .filter(person -> person.id().value().equals(address.person()))
                .findFirst()
                .ifPresent(people::setValue);
        people.addValueChangeListener(chosen -> go(address.by(
                chosen.getValue() == null ? null : chosen.getValue().id().value())));
        return people;
    }

    private ComboBox<String> deeds(Choices choices) {
        var deeds = new ComboBox<String>(getTranslation("membership.record.deed"));
        deeds.setItems(choices.deeds().stream()
                .sorted(Comparator.comparing(words::deed))
                .toList());
        deeds.setItemLabelGenerator(words::deed);
        deeds.setClearButtonVisible(true);
        if (choices.deeds().contains(address.deed())) deeds.setValue(address.deed());
        deeds.addValueChangeListener(chosen -> go(address.doing(chosen.getValue())));
        return deeds;
    }

    private DayField day(String key) {
        var day = new DayField(getTranslation(key));
        day.setClearButtonVisible(true);
        return day;
    }

    private static void go(RecordAddress there) {
        UI.getCurrent().navigate(there.path(), there.parameters());
    }
}
