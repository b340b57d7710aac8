package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.trialogue.drafting.Decision;
import org.trialogue.membership.Organization;
import org.trialogue.plans.DecisionDraft;
import org.trialogue.plans.PlanDecisions;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks what is promised of a decision, who answers for it and by when. What was typed stays when a rule says no. */
final class DecisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea sentence = new TextArea(getTranslation("plans.commitment.sentence"));
    private final ComboBox<Organization> lead = new ComboBox<>(getTranslation("plans.commitment.lead"));
    private final DatePicker due = Fields.day(getTranslation("plans.commitment.due"));
    private final LeaveGuard guard;
    private final transient Decision decision;
    private final transient Consumer<DecisionDraft> write;

    DecisionDialog(PlanDecisions of, Decision decision, LocalDate today, Consumer<DecisionDraft> write) {
        this.decision = decision;
        this.write = write;
        setHeaderTitle(getTranslation("plans.decisions.take"));
        addClassName("tri-dialog");
        Fields.manual(sentence, lead, due);
        sentence.setWidthFull();
        sentence.setValue(decision.words());
        lead.setWidthFull();
        lead.setItems(of.parties());
        lead.setItemLabelGenerator(Organization::name);
        due.setValue(of.period().until().isBefore(today) ? null : of.period().until());
        var fields = new Div(sentence, lead, due);
        fields.addClassName("tri-fields");
        guard = new LeaveGuard(fields);
        guard.over(this);
        add(asking, new Paragraph(getTranslation("plans.decisions.what")), fields, guard);
        var saving = new Button(getTranslation("plans.commitment.record"), pressed -> save());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), pressed -> guard.close(this)), saving);
        addOpenedChangeListener(opened -> sentence.focus());
    }

    private void save() {
        asking.again();
        var words = asking.filled(sentence, "plans.refused.sentence-missing");
        var party = asking.filled(lead, "plans.refused.lead-missing");
        var day = Fields.day(asking, due);
        if (words == null || party == null || day == null || !asking.clear()) return;
        var block = decision.blockId();
        try {
            guard.keep(() -> write.accept(
                    new DecisionDraft(decision.text().value(), block == null ? "" : block, words, party.id(), day)));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
