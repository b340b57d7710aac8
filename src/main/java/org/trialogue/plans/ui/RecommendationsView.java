package org.trialogue.plans.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanRecommendations;
import org.trialogue.plans.application.Heeding;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.EmptyPlace;
import org.trialogue.platform.ui.OnLoss;
import org.trialogue.platform.ui.Page;
import org.trialogue.platform.ui.Paging;

/** What supervisory bodies recommended, as the working group of a plan took it in, and which commitments take it up; page by page. */
@Route("plans/:plan/recommendations")
@StyleSheet("look/plans.css")
@PermitAll
@OnLoss(OnLoss.Answer.GIVES_UP_ROOMS)
class RecommendationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient SignedIn signedIn;
    private final transient Heeding heeding;
    private final transient PlanPages pages;

    RecommendationsView(SignedIn signedIn, Heeding heeding, PlanPages pages) {
        this.signedIn = signedIn;
        this.heeding = heeding;
        this.pages = pages;
    }

    /** Where this page is for a plan. */
    static String path(PlanId plan) {
        return plan.link() + "/recommendations";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = Addresses.plan(entering);
        var total = found(id, 0).total();
        var last = Paging.last(total, PAGE);
        var page = Paging.asked(entering.getLocation().getQueryParameters(), "page", last);
        var found = found(id, page * PAGE);
        cleared();
        under(getTranslation("plans.title"), "plans");
        under(found.plan().title(), id.link());
        titled(getTranslation("plans.recommendations"));
        led(getTranslation("plans.recommendations.lead"));
        if (found.mayWrite())
            acts(new Anchor(RecommendationImportView.path(id), getTranslation("plans.recommendations.import")));
        acts(new Anchor(CountryAddress.PAGE, getTranslation("plans.countries")));
        add(pages.mark(this, id));
        if (total == 0) add(new EmptyPlace(getTranslation("plans.recommendations.none")));
        else add(list(found));
        add(new Paging(page, last, number -> path(id) + "?page=" + (number + 1)));
    }

    private PlanRecommendations found(PlanId id, int from) {
        return heeding.in(id, from, PAGE, signedIn.id()).orElseThrow(NotFoundException::new);
    }

    private static OrderedList list(PlanRecommendations found) {
        var list = new OrderedList();
        list.addClassNames("tri-list", "tri-recommendations");
        found.some().forEach(each -> list.add(new ListItem(new RecommendationTold(each, true))));
        return list;
    }
}
