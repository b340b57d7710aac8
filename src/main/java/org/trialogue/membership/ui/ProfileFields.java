package org.trialogue.membership.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Names;
import org.trialogue.membership.Profile;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.SideMark;

/** The fields of an organization: its names, where it stands, on what its weight rests, whom to ask. */
class ProfileFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField english = new TextField(getTranslation("membership.field.name-en"));
    private final TextField french = new TextField(getTranslation("membership.field.name-fr"));
    private final TextField spanish = new TextField(getTranslation("membership.field.name-es"));
    private final Select<Affiliation> side = new Select<>();
    private final ComboBox<String> country = new ComboBox<>(getTranslation("membership.field.country"));
    private final Checkbox representative = new Checkbox(getTranslation("membership.field.representative"));
    private final TextArea basis = new TextArea(getTranslation("membership.field.basis"));
    private final TextField contact = new TextField(getTranslation("membership.field.contact"));
    private final EmailField email = new EmailField(getTranslation("membership.field.contact-email"));
    private final TextField phone = new TextField(getTranslation("membership.field.contact-phone"));
    private final Asking asking;

    ProfileFields(Asking asking) {
        this.asking = asking;
        addClassName("tri-fields");
        english.setHelperText(getTranslation("membership.field.name.help"));
        side.setLabel(getTranslation("membership.field.side"));
        side.setItemLabelGenerator(each -> getTranslation(SideMark.nameKey(each)));
        side.setItems(Affiliation.values());
        country.setItemLabelGenerator(code -> Countries.name(code, getLocale()));
        country.setItems(Countries.all(getLocale()));
        country.setHelperText(getTranslation("membership.field.country.help"));
        country.setClearButtonVisible(true);
        basis.setHelperText(getTranslation("membership.field.basis.help"));
        basis.setVisible(false);
        representative.addValueChangeListener(changed -> basis.setVisible(changed.getValue()));
        rules();
        add(english, french, spanish, side, country, representative, basis, contact, email, phone);
    }

    private void rules() {
        for (var field : new TextField[] {english, french, spanish, contact, phone}) field.setManualValidation(true);
        email.setManualValidation(true);
        side.setManualValidation(true);
        country.setManualValidation(true);
        basis.setManualValidation(true);
        asking.under(
                english,
                "membership.refused.name-missing",
                "membership.refused.name-long",
                "membership.refused.same-name");
        asking.under(side, "membership.refused.side-stays");
        asking.under(country, "membership.refused.country");
        asking.under(basis, "membership.refused.basis-missing", "membership.refused.basis-long");
        asking.under(contact, "membership.refused.contact-long");
        asking.under(email, "membership.refused.email");
        asking.under(phone, "membership.refused.phone");
    }

    void fill(Profile profile) {
        english.setValue(Objects.requireNonNullElse(profile.names().en(), ""));
        french.setValue(Objects.requireNonNullElse(profile.names().fr(), ""));
        spanish.setValue(Objects.requireNonNullElse(profile.names().es(), ""));
        side.setValue(profile.affiliation());
        side.setReadOnly(true);
        country.setValue(profile.country());
        representative.setValue(profile.representative());
        basis.setValue(profile.basis());
        contact.setValue(profile.contact().name());
        email.setValue(profile.contact().email());
        phone.setValue(profile.contact().phone());
    }

    /** What was typed, or null when a rule says no. */
    @Nullable
    Profile profile() {
        var names = asking.of(english, () -> new Names(english.getValue(), french.getValue(), spanish.getValue()));
        var stands = asking.filled(side, "membership.refused.side-missing");
        var asked = asking.of(email, () -> new Contact(contact.getValue(), email.getValue(), phone.getValue()));
        if (names == null || stands == null || asked == null) return null;
        var rests = representative.getValue() ? basis.getValue() : "";
        return asking.of(
                country, () -> new Profile(names, stands, country.getValue(), representative.getValue(), rests, asked));
    }
}
