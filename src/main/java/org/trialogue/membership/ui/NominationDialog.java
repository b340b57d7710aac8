package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.NominationLine;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Principal;
import org.trialogue.membership.Registered;
import org.trialogue.membership.domain.Capacities;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.Texts;

/** Asks whom an organization wants in a working group, as what and for how long; what was typed stays when a rule says no. */
class NominationDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What was typed. */
    record Draft(OrganizationId organization, Nominee nominee, Term term) {}

    /** Finds organizations by their names. */
    interface Finding {
        List<Registered> find(String typed, int from, int atMost);
    }

    private final Asking asking = new Asking();
    private final ComboBox<Organization> organization = new ComboBox<>(getTranslation("membership.field.organization"));
    private final TextField given = new TextField(getTranslation("membership.field.given-name"));
    private final TextField family = new TextField(getTranslation("membership.field.family-name"));
    private final EmailField email = new EmailField(getTranslation("membership.field.email"));
    private final Select<Locale> language = new Select<>();
    private final Select<Capacity> capacity = new Select<>();
    private final PrincipalField principal = new PrincipalField();
    private final DayField from = new DayField(getTranslation("membership.field.from"));
    private final DayField until = new DayField(getTranslation("membership.field.until"));
    private final LeaveGuard guard =
            new LeaveGuard(organization, given, family, email, language, capacity, principal, from, until);

    /** Asks for someone of this organization, or of one to be chosen where none is named. */
    NominationDialog(
            LocalDate today,
            @Nullable Organization own,
            Finding finding,
            MandateDialog.Principals principals,
            Consumer<Draft> deed) {
        setHeaderTitle(getTranslation("membership.nominate"));
        setWidth("min(560px, 94vw)");
        choices(finding);
        principal.beside(capacity, () -> principals.of(organization.getValue().affiliation()));
        from.setValue(today);
        until.setHelperText(getTranslation("membership.field.until.help"));
        email.setHelperText(getTranslation("membership.field.email.help"));
        rules();
        if (own != null) {
            organization.setValue(own);
            organization.setReadOnly(true);
        }
        var fields =
                new Div(asking, organization, given, family, email, language, capacity, principal, from, until, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var nominate = new Button(getTranslation("membership.nominate"), click -> nominate(deed));
        nominate.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), nominate);
    }

    /** Shows what was nominated before. */
    NominationDialog of(NominationLine line) {
        organization.setValue(new Organization(line.organization(), line.organizationName(), line.affiliation(), null));
        organization.setReadOnly(true);
        given.setValue(line.nominee().givenName());
        family.setValue(line.nominee().familyName());
        email.setValue(line.nominee().email());
        language.setValue(line.nominee().language());
        capacity.setValue(line.capacity());
        if (line.deputyOf() instanceof Principal before) principal.choose(before.mandate());
        from.setValue(line.startsOn());
        until.setValue(line.endsOn());
        return this;
    }

    private void choices(Finding finding) {
        organization.setItemLabelGenerator(Organization::name);
        organization.setItems(
                query -> finding.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream()
                        .map(this::plain));
        organization.addValueChangeListener(chosen -> offer(chosen.getValue()));
        language.setLabel(getTranslation("membership.field.language"));
        language.setItemLabelGenerator(each -> each.getDisplayLanguage(getLocale()));
        language.setItems(Texts.LANGUAGES);
        language.setValue(
                Texts.LANGUAGES.stream().filter(getLocale()::equals).findFirst().orElse(Locale.ENGLISH));
        capacity.setLabel(getTranslation("membership.field.capacity"));
        capacity.setItemLabelGenerator(each -> getTranslation("platform.capacity." + each.key()));
        capacity.setEnabled(false);
    }

    private Organization plain(Registered line) {
        return new Organization(line.id(), line.names().in(getLocale()), line.affiliation(), line.country());
    }

    private void offer(@Nullable Organization chosen) {
        var open = chosen == null ? List.<Capacity>of() : Capacities.open(chosen.affiliation());
        capacity.setItems(open);
        capacity.setEnabled(!open.isEmpty());
        if (!open.isEmpty()) capacity.setValue(open.getFirst());
    }

    private void rules() {
        for (var field : List.of(given, family)) field.setManualValidation(true);
        email.setManualValidation(true);
        organization.setManualValidation(true);
        capacity.setManualValidation(true);
        from.setManualValidation(true);
        until.setManualValidation(true);
        asking.under(organization, "membership.refused.organization-missing", "membership.refused.own-organization");
        asking.under(given, "membership.refused.given-name");
        asking.under(family, "membership.refused.family-name");
        asking.under(email, "membership.refused.email", "membership.refused.nominated-already");
        asking.under(capacity, "membership.refused.capacity");
        asking.under(principal, "membership.refused.principal", "membership.refused.no-deputy");
        asking.under(until, "membership.refused.ends-before-start", "membership.refused.partner-end");
    }

    void nominate(Consumer<Draft> deed) {
        asking.again();
        var chosen = asking.filled(organization, "membership.refused.organization-missing");
        var nominee = asking.of(
                given, () -> new Nominee(given.getValue(), family.getValue(), email.getValue(), language.getValue()));
        var first = asking.filled(from, "membership.refused.no-day");
        var last = asking.perhaps(until, "membership.refused.no-day");
        if (chosen == null || nominee == null || first == null || !asking.clear()) return;
        var term = asking.of(until, () -> new Term(capacity.getValue(), first, last, principal.chosen()));
        if (term == null) return;
        try {
            guard.keep(() -> deed.accept(new Draft(chosen.id(), nominee, term)));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
