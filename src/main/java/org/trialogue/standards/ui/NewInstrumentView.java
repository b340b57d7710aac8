package org.trialogue.standards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Concepts;
import org.trialogue.standards.InstrumentDraft;
import org.trialogue.standards.application.InstrumentEditing;

/** Asks what an instrument is that the library does not have yet. */
@Route("standards/new")
@RolesAllowed("SECRETARIAT")
@StyleSheet("look/library.css")
@OnLoss(OnLoss.Answer.STAYS)
class NewInstrumentView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient InstrumentEditing editing;
    private final transient SignedIn signedIn;
    private final InstrumentForm form;

    NewInstrumentView(InstrumentEditing editing, Concepts concepts, SignedIn signedIn) {
        this.editing = editing;
        this.signedIn = signedIn;
        this.form = new InstrumentForm(concepts);
        under(getTranslation("standards.library"), "library?kind=instrument");
        titled(getTranslation("standards.new"));
        form.fresh();
        var save = new Button(
                getTranslation("standards.new"), click -> form.draft().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var deeds = new Div(save);
        deeds.addClassName("tri-row-deeds");
        add(form, deeds);
    }

    private void save(InstrumentDraft draft) {
        try {
            form.keep(() -> {
                editing.add(draft, signedIn.id());
                Say.done("standards.added");
                getUI().ifPresent(ui -> ui.navigate("standards/" + draft.code()));
            });
        } catch (Refusal refusal) {
            form.asking().refused(refusal);
        }
    }
}
