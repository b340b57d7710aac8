package org.trialogue.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.YouAct;

/** Asks whose comments on a text are wished, of those who only read it, and until when. */
class CommentersDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** For how long, unless somebody says otherwise. */
    private static final int USUAL_DAYS = 14;

    /** Asks for them. */
    interface Inviting {

        void ask(Set<MemberId> whom, LocalDate until);
    }

    private final Asking asking = new Asking();
    private final MultiSelectComboBox<Mandated> whom = new MultiSelectComboBox<>();
    private final DayField until = new DayField(getTranslation("drafting.commenters.until"));

    CommentersDialog(Acting acting, List<Mandated> candidates, LocalDate today, Inviting inviting) {
        setHeaderTitle(getTranslation("drafting.commenters"));
        addClassName("tri-dialog");
        whom.setLabel(getTranslation("drafting.commenters.whom"));
        whom.setItems(candidates);
        whom.setItemLabelGenerator(CommentersDialog::named);
        whom.setRequiredIndicatorVisible(true);
        whom.setManualValidation(true);
        whom.setWidthFull();
        until.setValue(today.plusDays(USUAL_DAYS));
        until.setRequiredIndicatorVisible(true);
        until.setManualValidation(true);
        asking.under(whom, "drafting.refused.asking-nobody");
        asking.under(until, "drafting.refused.asking-no-day", "drafting.refused.asking-days");
        var about = new Paragraph(
                getTranslation(candidates.isEmpty() ? "drafting.commenters.none" : "drafting.commenters.about"));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, about, new YouAct(acting), whom, until);
        fields.addClassName("tri-fields");
        add(fields);
        var deed = new Button(getTranslation("drafting.commenters.deed"), click -> ask(inviting));
        deed.addThemeVariants(ButtonVariant.PRIMARY);
        deed.setEnabled(!candidates.isEmpty());
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), deed);
        addOpenedChangeListener(opened -> whom.focus());
    }

    private static String named(Mandated held) {
        var person = held.person();
        return person.organization() == null ? person.name() : person.name() + ", " + person.organization();
    }

    private void ask(Inviting inviting) {
        asking.again();
        var last = asking.filled(until, "drafting.refused.asking-no-day");
        if (last == null) return;
        try {
            inviting.ask(
                    whom.getValue().stream().map(held -> held.person().id()).collect(Collectors.toSet()), last);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
