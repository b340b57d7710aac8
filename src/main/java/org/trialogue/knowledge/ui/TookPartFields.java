package org.trialogue.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.domain.AccountLimits;

/** Who else took part, what it cost and who paid: asked last, and folded away as long as nothing of it is said. */
final class TookPartFields extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    private static final List<String> PARTIES = List.of("government", "employers", "workers", "ngo", "un");

    private final CheckboxGroup<String> parties = new CheckboxGroup<>(getTranslation("knowledge.field.parties"));
    private final TextField partners = new TextField(getTranslation("knowledge.field.partners"));
    private final TextField donors = new TextField(getTranslation("knowledge.field.donors"));

    TookPartFields(Component cost) {
        parties.setItems(PARTIES);
        parties.setItemLabelGenerator(one -> getTranslation("knowledge.party." + one));
        partners.setMaxLength(AccountLimits.SHORT);
        partners.setHelperText(getTranslation("knowledge.field.partners.help"));
        donors.setMaxLength(AccountLimits.SHORT);
        donors.setHelperText(getTranslation("knowledge.field.donors.help"));
        var layout = new FormLayout(parties, partners, donors, cost);
        for (var field : List.of(parties, partners, cost)) layout.setColspan(field, 2);
        getContent().setSummaryText(getTranslation("knowledge.form.part"));
        getContent().add(layout);
        getContent().addClassName("tri-form-more");
    }

    /** Shows what an account says of it. */
    void fill(Account account) {
        parties.setValue(account.parties().stream().filter(PARTIES::contains).collect(Collectors.toSet()));
        partners.setValue(AccountLimits.together(account.partners()));
        donors.setValue(String.join(", ", account.donors()));
        var said = !account.parties().isEmpty()
                || !account.partners().isEmpty()
                || !account.donors().isEmpty()
                || !account.particulars().cost().isBlank();
        getContent().setOpened(said);
    }

    List<String> parties() {
        return PARTIES.stream().filter(parties.getValue()::contains).toList();
    }

    List<String> partners() {
        return listed(partners.getValue(), ";");
    }

    List<String> donors() {
        return listed(donors.getValue(), "[,;]");
    }

    private static List<String> listed(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }
}
