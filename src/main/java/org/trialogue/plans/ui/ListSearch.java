package org.trialogue.plans.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.trialogue.membership.Organization;
import org.trialogue.plans.ListQuestion;

/** Narrows a list of commitments by words and by who leads them; what is asked changes the page's address. */
final class ListSearch extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField words = new TextField(getTranslation("plans.list.words"));
    private final ComboBox<Organization> lead = new ComboBox<>(getTranslation("plans.commitment.lead"));
    private final transient Consumer<ListQuestion> asked;

    ListSearch(ListQuestion question, List<Organization> parties, Consumer<ListQuestion> asked) {
        this.asked = asked;
        addClassName("tri-filters");
        getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("plans.list.search"));
        words.setValue(question.words());
        words.setClearButtonVisible(true);
        words.addKeyPressListener(Key.ENTER, pressed -> ask());
        words.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue().isEmpty()) ask();
        });
        lead.setItems(parties);
        lead.setItemLabelGenerator(party -> party.affiliation().mark() + " " + party.name());
        lead.setClearButtonVisible(true);
        lead.setPlaceholder(getTranslation("plans.filter.any"));
        parties.stream()
                .filter(party -> party.id().equals(question.lead()))
                .findFirst()
                .ifPresent(lead::setValue);
        lead.addValueChangeListener(changed -> {
            if (changed.isFromClient()) ask();
        });
        add(words, lead, new Button(getTranslation("plans.list.search"), pressed -> ask()));
    }

    private void ask() {
        asked.accept(new ListQuestion(
                words.getValue(), lead.isEmpty() ? null : lead.getValue().id()));
    }
}
