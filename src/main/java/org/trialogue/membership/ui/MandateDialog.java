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
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.application.Convening;
import org.trialogue.membership.domain.Capacities;
import org.trialogue.membership.domain.Term;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.Say;
import org.trialogue.platform.ui.SideMark;

/** Gives a member a mandate: who, as what, from when and until when. */
class MandateDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int CANDIDATES = 50;

    private final ComboBox<Candidate> who = new ComboBox<>();
    private final Select<Capacity> capacity = new Select<>();
    private final DayField from = new DayField(getTranslation("membership.field.from"));
    private final DayField until = new DayField(getTranslation("membership.field.until"));
    private final Paragraph refused = new Paragraph();
    private final WorkingGroupId group;
    private final transient Acting secretary;
    private final transient Convening convening;
    private final transient Runnable given;

    MandateDialog(WorkingGroupId group, Acting secretary, Convening convening, Runnable given) {
        this.group = group;
        this.secretary = secretary;
        this.convening = convening;
        this.given = given;
        setHeaderTitle(getTranslation("membership.give.title"));
        person();
        term(convening.today());
        refused.addClassName("tri-refused");
        refused.getElement().setAttribute("role", "alert");
        var fields = new Div(who, capacity, from, until, refused);
        fields.addClassName("tri-fields");
        add(fields);
        var give = new Button(getTranslation("membership.give"), click -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), give);
    }

    private void person() {
        who.setLabel(getTranslation("membership.field.member"));
        who.setHelperText(getTranslation("membership.field.member.help"));
        who.setRequiredIndicatorVisible(true);
        who.setItemLabelGenerator(this::described);
        who.setItems(query -> convening.candidates(group, query.getFilter().orElse(""), CANDIDATES, secretary).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        who.addValueChangeListener(chosen -> offer(chosen.getValue()));
    }

    private void term(LocalDate today) {
        capacity.setLabel(getTranslation("membership.field.capacity"));
        capacity.setItemLabelGenerator(each -> getTranslation("platform.capacity." + each.key()));
        capacity.setEnabled(false);
        from.setValue(today);
        until.setHelperText(getTranslation("membership.field.until.help"));
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

    private void give() {
        if (who.getValue() == null || from.getValue() == null) {
            refused.setText(getTranslation("membership.refused.unknown-member"));
            return;
        }
        try {
            var term = new Term(capacity.getValue(), from.getValue(), until.getValue());
            convening.mandate(group, who.getValue().subject(), term, secretary);
            close();
            given.run();
            Say.done("membership.given", who.getValue().name());
        } catch (Refusal refusal) {
            refused.setText(getTranslation(refusal.messageKey(), refusal.arguments()));
        }
    }
}
