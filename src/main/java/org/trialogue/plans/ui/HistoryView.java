package org.trialogue.plans.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.plans.CommitmentHistory;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.application.HistoryReading;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;

/** All that was done to a commitment, page by page; the address says which page. */
@Route("commitments/:commitment/history")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class HistoryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient SignedIn signedIn;
    private final transient HistoryReading reading;
    private final transient PlanPages pages;

    HistoryView(SignedIn signedIn, HistoryReading reading, PlanPages pages) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.pages = pages;
    }

    /** Where this page is for a commitment. */
    static String path(CommitmentId commitment) {
        return commitment.link() + "/history";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = Addresses.commitment(entering);
        var first = read(id, 0);
        var last = Paging.last(first.inAll(), PAGE);
        var page = Paging.asked(entering.getLocation().getQueryParameters(), "page", last);
        show(page == 0 ? first : read(id, (long) page * PAGE));
        add(new Paging(page, last, number -> path(id) + "?page=" + (number + 1)));
    }

    private CommitmentHistory read(CommitmentId id, long from) {
        return reading.of(id, from, PAGE, signedIn.id(), getLocale()).orElseThrow(NotFoundException::new);
    }

    private void show(CommitmentHistory history) {
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(history.plan().title(), history.plan().id().link());
        under(history.sentence(), history.id().link());
        titled(getTranslation("plans.history"));
        led(getTranslation("plans.history.lead"));
        add(pages.mark(this, history.workingGroup()), new HistoryList(history));
    }
}
