package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;

/** Asks whom to let into a room. */
class LetInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final ComboBox<Mandated> who = new ComboBox<>();

    LetInDialog(List<Mandated> candidates, Consumer<Mandated> letting) {
        setHeaderTitle(getTranslation("membership.room.let-in"));
        setMaxWidth("36rem");
        who.setLabel(getTranslation("membership.field.whom"));
        who.setItems(candidates);
        who.setItemLabelGenerator(RoomWords::person);
        who.setRequiredIndicatorVisible(true);
        who.setManualValidation(true);
        asking.under(who, "membership.refused.nobody-chosen");
        var about = new Paragraph(getTranslation("membership.room.let-in.about"));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, who, about);
        fields.addClassName("tri-fields");
        add(fields);
        var let = new Button(getTranslation("membership.room.let-in"), click -> let(letting));
        let.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), let);
        addOpenedChangeListener(opened -> who.focus());
    }

    private void let(Consumer<Mandated> letting) {
        asking.again();
        var whom = asking.filled(who, "membership.refused.nobody-chosen");
        if (whom == null) return;
        try {
            letting.accept(whom);
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
