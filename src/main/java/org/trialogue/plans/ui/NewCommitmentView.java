package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.plans.Board;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Asking;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;
import org.trialogue.standards.Standards;

/** Where a secretary writes a commitment into a plan. After a refusal all that was typed still stands. */
@Route("plans/:plan/commitment")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class NewCommitmentView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient Planning planning;
    private final transient Standards standards;
    private final transient PlanPages pages;

    NewCommitmentView(SignedIn signedIn, PlanReading reading, Planning planning, Standards standards, PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.planning = planning;
        this.standards = standards;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var board = reading.board(Addresses.plan(entering), 0, signedIn.id())
                .filter(Board::mayWrite)
                .orElseThrow(NotFoundException::new);
        show(board);
    }

    private void show(Board board) {
        var plan = board.plan();
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(plan.title(), plan.id().link());
        titled(getTranslation("plans.commitment.add"));
        add(pages.mark(this, plan.workingGroup()));
        var asking = new Asking();
        var form = new CommitmentForm(
                "commitment/in/" + plan.id(), asking, board.parties(), reading.provisions(plan.id()), standards);
        var save = new Button(
                getTranslation("plans.commitment.record"),
                pressed -> form.draft().ifPresent(draft -> record(board, draft, form, asking)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                getTranslation("platform.cancel"),
                pressed -> getUI().ifPresent(ui -> ui.navigate(plan.id().link())));
        var deeds = new Div(save, cancel);
        deeds.addClassName("tri-deeds");
        add(asking, form, deeds);
        form.focus();
    }

    private void record(Board board, CommitmentDraft draft) {
        planning.record(board.plan().id(), draft, board.acting());
        Say.done("plans.commitment.recorded");
        getUI().ifPresent(ui -> ui.navigate(board.plan().id().link()));
    }

    private void record(Board board, CommitmentDraft draft, CommitmentForm form, Asking asking) {
        try {
            form.keep(() -> record(board, draft));
        } catch (Refusal refusal) {
            asking.refused(refusal);
        }
    }
}
