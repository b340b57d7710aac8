package org.trialogue.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Asking;

/** Asks for whom a deputy stands in from now on. */
class DeputyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Asking asking = new Asking();
    private final PrincipalField principal = new PrincipalField();

    DeputyDialog(Mandated deputy, List<Mandated> principals, Consumer<@Nullable MandateId> naming) {
        setHeaderTitle(getTranslation("membership.deputy.of", deputy.person().name()));
        setMaxWidth("36rem");
        principal.setItems(principals);
        principal.choose(deputy.deputyOf());
        asking.under(principal, "membership.refused.principal");
        var about = new Paragraph(getTranslation("membership.deputy.about"));
        about.addClassName("tri-quiet");
        var fields = new Div(asking, principal, about);
        fields.addClassName("tri-fields");
        add(fields);
        var keep = new Button(getTranslation("membership.deputy.keep"), click -> keep(naming));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("platform.cancel"), click -> close()), keep);
        addOpenedChangeListener(opened -> principal.focus());
    }

    private void keep(Consumer<@Nullable MandateId> naming) {
        asking.again();
        try {
            naming.accept(principal.chosen());
            close();
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
