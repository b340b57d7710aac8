package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.trialogue.membership.TermsOfReference;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.DayField;
import org.trialogue.platform.ui.LeaveGuard;

/** Asks what a working group is to do, who asked for it and by when it reports. */
class TermsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final TextArea text = new TextArea(getTranslation("membership.terms.text"));
    private final TextField askedBy = new TextField(getTranslation("membership.terms.asked-by"));
    private final DayField reportsOn = new DayField(getTranslation("membership.terms.reports-on"));
    private final LeaveGuard guard = new LeaveGuard(text, askedBy, reportsOn);

    TermsDialog(TermsOfReference terms, Consumer<TermsOfReference> asks) {
        setHeaderTitle(getTranslation("membership.terms.change"));
        text.setValue(terms.text());
        text.setMinRows(8);
        text.setMaxLength(TermsOfReference.LONGEST_TEXT);
        text.setManualValidation(true);
        askedBy.setValue(terms.askedBy());
        askedBy.setHelperText(getTranslation("membership.terms.asked-by.help"));
        askedBy.setMaxLength(TermsOfReference.LONGEST_BODY);
        askedBy.setManualValidation(true);
        reportsOn.setValue(terms.reportsOn());
        reportsOn.setManualValidation(true);
        asking.under(text, "membership.refused.terms-long");
        asking.under(askedBy, "membership.refused.asked-by-long");
        var fields = new Div(asking, text, askedBy, reportsOn, guard);
        fields.addClassName("tri-fields");
        add(fields);
        guard.over(this);
        var keep = new Button(getTranslation("platform.save"), click -> keep(asks));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> guard.close(this)), keep);
        addOpenedChangeListener(opened -> text.focus());
    }

    private void keep(Consumer<TermsOfReference> asks) {
        asking.again();
        var day = asking.perhaps(reportsOn, "membership.refused.no-day");
        if (!asking.clear()) return;
        var terms = asking.of(text, () -> new TermsOfReference(text.getValue(), askedBy.getValue(), day));
        if (terms == null) return;
        try {
            guard.keep(() -> asks.accept(terms));
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
