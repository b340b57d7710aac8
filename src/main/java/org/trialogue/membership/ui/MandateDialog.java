package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.domain.Capacities;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.LeaveGuard;
import org.trialogue.platform.ui.SideMark;

/** Gives a member a mandate: who, as what, from when and until when. */
class MandateDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Finds those to whom a mandate can be given. */
    interface Finding {

        List<Candidate> find(String typed, int atMost);
    }

    /** Finds those of a side for whom a deputy may stand in. */
    interface Principals {

        List<Mandated> of(Affiliation side);
    }

    /** Gives the mandate. */
    interface Giving {

        void give(Candidate to, Term term);
    }

    private final Asking asking = new Asking();
    private final ComboBox<Candidate> who = new ComboBox<>();
    private final Select<Capacity> capacity = new Select<>();
    private final PrincipalField principal = new PrincipalField();
    private final DayField from = new DayField(getTranslation("membership.field.from"));
    private final DayField until = new DayField(getTranslation("membership.field.until"));
    private final LeaveGuard guard = new LeaveGuard(who, capacity, principal, from, until);
    private final transient Giving giving;

    MandateDialog(LocalDate today, Finding finding, Principals principals, Giving giving) {
        this.giving = giving;
        setHeaderTitle(getTranslation("membership.give.title"));
        person(finding);
        term(today);
        principal.beside(capacity, () -> principals.of(who.getValue().affiliation()));
        rules();
        var nobody = new Paragraph(getTranslation("membership.field.member.nobody"));
        nobody.addClassName("tri-quiet");
        var fields = new Div(asking, who, nobody, capacity, principal, from, until, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var give = new Button(getTranslation("membership.give"), click -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), give);
        addOpenedChangeListener(opened -> who.focus());
    }

    private void person(Finding finding) {
        who.setLabel(getTranslation("membership.field.member"));
        who.setHelperText(getTranslation("membership.field.member.help"));
        who.setRequiredIndicatorVisible(true);
        who.setItemLabelGenerator(this::described);
        who.setItems(query -> finding.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset()));
        who.addValueChangeListener(chosen -> offer(chosen.getValue()));
    }

    private void term(LocalDate today) {
        capacity.setLabel(getTranslation("membership.field.capacity"));
        capacity.setItemLabelGenerator(each -> getTranslation("platform.capacity." + each.key()));
        capacity.setEnabled(false);
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        until.setHelperText(getTranslation("membership.field.until.help"));
    }

    private void rules() {
        who.setManualValidation(true);
        capacity.setManualValidation(true);
        from.setManualValidation(true);
        until.setManualValidation(true);
        asking.under(who, "membership.refused.unknown-member", "membership.refused.has-mandate");
        asking.under(
                capacity,
                "membership.refused.capacity",
                "membership.refused.office.chair",
                "membership.refused.office.spokesperson");
        asking.under(principal, "membership.refused.principal", "membership.refused.no-deputy");
        asking.under(until, "membership.refused.ends-before-start", "membership.refused.partner-end");
    }

    private String described(Candidate someone) {
        var side = getTranslation(SideMark.nameKey(someone.affiliation()));
        return someone.organization() == null
                ? someone.name() + " · " + side
                : someone.name() + " · " + someone.organization() + " · " + side;
    }

    private void offer(@Nullable Candidate someone) {
        var open = someone == null ? List.<Capacity>of() : Capacities.open(someone.affiliation());
        capacity.setItems(open);
        capacity.setEnabled(!open.isEmpty());
        if (!open.isEmpty()) capacity.setValue(open.getFirst());
    }

    void give() {
        asking.again();
        var to = asking.filled(who, "membership.refused.unknown-member");
        var first = asking.filled(from, "membership.refused.no-day");
        var last = asking.perhaps(until, "membership.refused.no-day");
        if (to == null || first == null || !asking.clear()) return;
        var term = asking.of(until, () -> new Term(capacity.getValue(), first, last, principal.chosen()));
        if (term == null) return;
        try {
            guard.keep(() -> giving.give(to, term));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
