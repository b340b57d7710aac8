package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;

/** Asks who holds a mandate in the place of the one who holds it now, and says what goes over and what does not. */
class SuccessorDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final ComboBox<Candidate> who = new ComboBox<>();

    SuccessorDialog(Mandated held, MandateDialog.Finding finding, Consumer<Candidate> handing) {
        var name = held.person().name();
        setHeaderTitle(getTranslation("membership.succeed.of", name));
        setMaxWidth("36rem");
        who.setLabel(getTranslation("membership.field.successor"));
        who.setItemLabelGenerator(
                one -> one.organization() == null ? one.name() : one.name() + " · " + one.organization());
        who.setItems(query -> finding.find(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset()));
        who.setRequiredIndicatorVisible(true);
        who.setManualValidation(true);
        asking.under(
                who,
                "membership.refused.nobody-chosen",
                "membership.refused.successor",
                "membership.refused.has-mandate",
                "membership.refused.unknown-member");
        var about = new Paragraph(getTranslation("membership.succeed.about", name));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, who, about);
        fields.addClassName("tri-fields");
        add(fields);
        var hand = new Button(getTranslation("membership.succeed"), click -> hand(handing));
        hand.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), hand);
        addOpenedChangeListener(opened -> who.focus());
    }

    private void hand(Consumer<Candidate> handing) {
        asking.again();
        var to = asking.filled(who, "membership.refused.nobody-chosen");
        if (to == null) return;
        try {
            handing.accept(to);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
