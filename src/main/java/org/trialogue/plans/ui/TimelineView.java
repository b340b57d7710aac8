package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialogue.plans.BoardPlace;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.TakenCommitment;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.PlanTaking;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;

/** What of a plan runs when, the steps on the way, and what waits for what. */
@Route("plans/:plan/timeline")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class TimelineView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient PlanTaking taking;
    private final transient StepDesk steps;
    private final transient Clock clock;
    private final transient PlanPages pages;

    TimelineView(
            SignedIn signedIn, PlanReading reading, PlanTaking taking, StepDesk steps, Clock clock, PlanPages pages) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.reading = reading;
        this.taking = taking;
        this.steps = steps;
        this.clock = clock;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/timeline";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var after = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .flatMap(BoardPlace::of)
                .orElse(null);
        show(Addresses.plan(entering), after);
    }

    private void show(PlanId id, @Nullable BoardPlace after) {
        var board = reading.board(id, 0, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(board.plan().title(), id.link());
        titled(getTranslation("plans.timeline"));
        led(getTranslation("plans.timeline.lead"));
        add(pages.mark(this, board.plan().workingGroup()));
        var found = taking.commitments(id, after, PAGE + 1, getLocale());
        if (found.isEmpty()) {
            add(new EmptyPlace(getTranslation("plans.board.none")));
            return;
        }
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? shown.getLast().place() : null;
        var writes = board.mayWrite();
        add(
                new TimelineTable(
                        board.plan().period(),
                        shown,
                        LocalDate.now(clock),
                        taken -> writes ? Optional.of(deeds(taken, () -> show(id, after))) : Optional.empty()),
                paging(id, after, next),
                file(id));
    }

    private Component paging(PlanId id, @Nullable BoardPlace after, @Nullable BoardPlace next) {
        var paging = new Nav();
        paging.addClassName("tri-pages");
        paging.getElement().setAttribute("aria-label", getTranslation("platform.pages"));
        if (after != null) paging.add(new Anchor(path(id), getTranslation("plans.pages.first")));
        if (next != null) paging.add(new Anchor(path(id) + "?after=" + next, getTranslation("platform.pages.after")));
        paging.setVisible(after != null || next != null);
        return paging;
    }

    private Component file(PlanId id) {
        var file = new Anchor(path(id) + "/as/csv", getTranslation("plans.take.csv"));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private Component deeds(TakenCommitment taken, Runnable again) {
        var sentence = taken.promised().sentence();
        var deeds = new Div();
        deeds.addClassName("tri-deeds");
        if (!taken.promised().milestones().isEmpty())
            deeds.add(deed(
                    "plans.timeline.move", sentence, () -> page(taken).ifPresent(page -> steps.move(page, again))));
        deeds.add(deed("plans.needs.change", sentence, () -> page(taken).ifPresent(page -> steps.needs(page, again))));
        return deeds;
    }

    private Button deed(String key, String sentence, Runnable deed) {
        var button = new Button(getTranslation(key), pressed -> deed.run());
        button.setAriaLabel(getTranslation(key) + ": " + sentence);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Optional<CommitmentPage> page(TakenCommitment taken) {
        return reading.commitment(new CommitmentId(taken.promised().id()), signedIn.id());
    }
}
