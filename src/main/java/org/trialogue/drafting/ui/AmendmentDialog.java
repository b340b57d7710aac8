package org.trialogue.drafting.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.trialogue.drafting.application.AmendmentWording;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.LeaveGuard;

/**
 * Asks what a draft amendment is called and why it is made; and to which text or in which room, which is said where there is but one.
 *
 * @param <T> what is chosen from
 */
class AmendmentDialog<T> extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Keeps what was asked. */
    interface Keeping<T> {

        void keep(T chosen, String title, String justification);
    }

    private final Asking asking = new Asking();
    private final TextField title = new TextField(getTranslation("drafting.amendment.title"));
    private final TextArea justification = new TextArea(getTranslation("drafting.amendment.justification"));
    private final Select<T> choice = new Select<>();
    private final LeaveGuard guard = new LeaveGuard(title, justification);

    /** Asks for a new one. */
    AmendmentDialog(String choiceKey, List<T> choices, ItemLabelGenerator<T> named, Keeping<T> keeping) {
        this("drafting.amendment.begin", "drafting.amendment.begin.deed", keeping);
        choice.setLabel(getTranslation(choiceKey));
        choice.setItemLabelGenerator(named);
        choice.setItems(choices);
        choice.setValue(choices.getFirst());
    }

    /** Asks anew what one is called and why it is made. */
    AmendmentDialog(T what, String called, String why, Keeping<T> keeping) {
        this("drafting.amendment.describe", "drafting.amendment.describe.deed", keeping);
        choice.setItems(List.of(what));
        choice.setValue(what);
        choice.setVisible(false);
        title.setValue(called);
        justification.setValue(why);
    }

    private AmendmentDialog(String headingKey, String deedKey, Keeping<T> keeping) {
        setHeaderTitle(getTranslation(headingKey));
        addClassName("tri-dialog");
        title.setMaxLength(AmendmentWording.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setWidthFull();
        title.setHelperText(getTranslation("drafting.amendment.title.help"));
        justification.setMaxLength(AmendmentWording.LONGEST_JUSTIFICATION);
        justification.setManualValidation(true);
        justification.setWidthFull();
        choice.setWidthFull();
        asking.under(title, "drafting.refused.draft-title", "drafting.refused.draft-title-long");
        asking.under(justification, "drafting.refused.justification-long");
        guard.over(this);
        var about = new Paragraph(getTranslation("drafting.amendment.about"));
        var fields = new Div(asking, about, choice, title, justification, guard);
        fields.addClassName("tri-fields");
        add(fields);
        var keep = new Button(getTranslation(deedKey), click -> keep(keeping));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> title.focus());
    }

    private void keep(Keeping<T> keeping) {
        asking.again();
        try {
            guard.keep(() -> keeping.keep(choice.getValue(), title.getValue(), justification.getValue()));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
