package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.trialogue.plans.Board;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Days;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Say;

/** A plan: how far it has come, then each commitment, the overdue ones first. */
@Route("plans/:plan")
@StyleSheet("look/plans.css")
@PermitAll
class PlanView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient Planning planning;
    private final transient Clock clock;

    PlanView(SignedIn signedIn, PlanReading reading, Planning planning, Clock clock) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.planning = planning;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = Addresses.plan(entering);
        show(reading.board(id, MOST, signedIn.id()).orElseThrow(NotFoundException::new));
    }

    private void show(Board board) {
        var plan = board.plan();
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(plan.workingGroup().title(), "workspaces/" + plan.workingGroup().id());
        titled(plan.title());
        led(getTranslation("plans.state." + plan.state().key()) + " · " + period(board));
        if (board.mayWrite()) acts(adding(board), changing(board));
        add(parties(board), new TallyFigures(plan.tally()), commitments(board));
    }

    private String period(Board board) {
        var period = board.plan().period();
        return getTranslation(
                "plans.period", Days.day(period.from(), getLocale()), Days.day(period.until(), getLocale()));
    }

    private Component parties(Board board) {
        var parties = new Div();
        parties.addClassName("tri-parties");
        board.parties().forEach(party -> parties.add(new PartyName(party)));
        return parties;
    }

    private Component commitments(Board board) {
        var heading = new H2(getTranslation("plans.board"));
        var section = new Section(heading);
        section.addClassName("tri-part");
        if (board.commitments().isEmpty()) section.add(new EmptyPlace(getTranslation("plans.board.none")));
        else section.add(new CommitmentList(board.commitments(), LocalDate.now(clock)));
        return section;
    }

    private Component adding(Board board) {
        var button = new Button(
                getTranslation("plans.commitment.add"),
                pressed -> getUI().ifPresent(ui -> ui.navigate(board.plan().id().link() + "/commitment")));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Component changing(Board board) {
        var parties = reading.possibleParties(board);
        return new Button(
                getTranslation("plans.change"),
                pressed -> PlanDialog.changing(board, parties, (group, draft) -> change(board, draft))
                        .open());
    }

    private void change(Board board, PlanDraft draft) {
        planning.change(board.plan().id(), draft, board.edition(), board.acting());
        Say.done("plans.changed");
        reading.board(board.plan().id(), MOST, signedIn.id()).ifPresent(this::show);
    }
}
