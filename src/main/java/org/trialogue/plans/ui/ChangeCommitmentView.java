package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.plans.Board;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Standards;

/** Where a secretary puts a commitment differently. Of two who save, the second learns of the first and loses nothing. */
@Route("commitments/:commitment/change")
@StyleSheet("look/plans.css")
@PermitAll
class ChangeCommitmentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient Planning planning;
    private final transient Standards standards;
    private final Asking asking = new Asking();

    ChangeCommitmentView(SignedIn signedIn, PlanReading reading, Planning planning, Standards standards) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.planning = planning;
        this.standards = standards;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var page = reading.commitment(Addresses.commitment(entering), signedIn.id())
                .filter(found -> found.rights().change())
                .orElseThrow(NotFoundException::new);
        var board = reading.board(page.plan().id(), 0, signedIn.id()).orElseThrow(NotFoundException::new);
        show(page, board);
    }

    private void show(CommitmentPage page, Board board) {
        var link = page.line().id().link();
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(page.plan().title(), page.plan().id().link());
        titled(getTranslation("plans.commitment.change"));
        var provisions = reading.provisions(page.plan().id());
        var form = new CommitmentForm(board.parties(), provisions, standards);
        form.fill(page.draft(), board.parties(), provisions);
        var save = new Button(
                getTranslation("platform.save"), pressed -> form.draft(asking).ifPresent(draft -> change(page, draft)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel =
                new Button(getTranslation("platform.cancel"), pressed -> getUI().ifPresent(ui -> ui.navigate(link)));
        var deeds = new Div(save, cancel);
        deeds.addClassName("tri-deeds");
        add(asking, form, deeds);
    }

    private void change(CommitmentPage page, CommitmentDraft draft) {
        var link = page.line().id().link();
        try {
            planning.change(
                    page.line().id(), draft, page.edition(), page.rights().acting());
            Say.done("plans.commitment.changed");
            getUI().ifPresent(ui -> ui.navigate(link));
        } catch (Refusal refusal) {
            asking.refused(refusal, new Anchor(link, getTranslation("plans.commitment.theirs"), AnchorTarget.BLANK));
        }
    }
}
