package org.trialogue.standards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
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
import org.trialogue.standards.application.InstrumentEditing.Seen;

/** Puts an instrument differently; when another one saved first, what was typed stays and theirs can be looked at. */
@Route("standards/:code/change")
@RolesAllowed("SECRETARIAT")
@StyleSheet("look/library.css")
@OnLoss(OnLoss.Answer.STAYS)
class ChangeInstrumentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient InstrumentEditing editing;
    private final transient Concepts concepts;
    private final transient SignedIn signedIn;

    ChangeInstrumentView(InstrumentEditing editing, Concepts concepts, SignedIn signedIn) {
        this.editing = editing;
        this.concepts = concepts;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var code = entering.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        show(editing.open(code, signedIn.id()).orElseThrow(NotFoundException::new));
    }

    private void show(Seen seen) {
        var draft = seen.draft();
        cleared();
        under(getTranslation("standards.library"), "library?kind=instrument");
        under(draft.code(), "standards/" + draft.code());
        titled(getTranslation("standards.change.title", draft.code()));
        var form = new InstrumentForm(concepts);
        form.fill(draft);
        var save = new Button(
                getTranslation("platform.save"),
                click -> form.draft().ifPresent(typed -> save(typed, seen.version(), form)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var deeds = new Div(save, new Anchor("standards/" + draft.code(), getTranslation("platform.cancel")));
        deeds.addClassName("tri-row-deeds");
        add(form, deeds);
    }

    private void save(InstrumentDraft typed, long version, InstrumentForm form) {
        try {
            form.keep(() -> {
                editing.change(typed, version, signedIn.id());
                Say.done("standards.changed");
                getUI().ifPresent(ui -> ui.navigate("standards/" + typed.code()));
            });
        } catch (Refusal refusal) {
            form.asking().refused(refusal, theirs(typed));
        }
    }

    private Anchor theirs(InstrumentDraft typed) {
        var theirs = new Anchor("standards/" + typed.code(), getTranslation("standards.change.theirs"));
        theirs.setTarget("_blank");
        return theirs;
    }
}
