package org.trialogue.plans.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.trialogue.plans.PlanId;
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
    private static final int MOST = 200;

    private final transient SignedIn signedIn;
    private final transient PlanReading reading;
    private final transient PlanTaking taking;
    private final transient Clock clock;
    private final transient PlanPages pages;

    TimelineView(SignedIn signedIn, PlanReading reading, PlanTaking taking, Clock clock, PlanPages pages) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.reading = reading;
        this.taking = taking;
        this.clock = clock;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/timeline";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = Addresses.plan(entering);
        var board = reading.board(id, 0, signedIn.id()).orElseThrow(NotFoundException::new);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(board.plan().title(), id.link());
        titled(getTranslation("plans.timeline"));
        led(getTranslation("plans.timeline.lead"));
        add(pages.mark(this, board.plan().workingGroup()));
        var commitments = taking.commitments(id, null, MOST, getLocale());
        if (commitments.isEmpty()) {
            add(new EmptyPlace(getTranslation("plans.board.none")));
            return;
        }
        if (board.plan().tally().written() > MOST) led(getTranslation("plans.timeline.first", MOST));
        add(new TimelineTable(board.plan().period(), commitments, LocalDate.now(clock)));
    }
}
