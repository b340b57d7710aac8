package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.trialogue.plans.BoardQuestion;
import org.trialogue.plans.PlanId;

/** The ways to look at a plan, of which its page is the first. */
final class PlanWays extends Nav {

    private static final long serialVersionUID = 1L;

    PlanWays(PlanId plan, boolean everybodySees) {
        addClassNames("tri-ways", "tri-plan-ways");
        getElement().setAttribute("aria-label", getTranslation("plans.ways"));
        way(plan.link(), "plans.board").getElement().setAttribute("aria-current", "page");
        way(
                BoardAddress.of(BoardAddress.PAGE, new BoardQuestion(null, plan, null, null, null, null, null), null),
                "plans.standing");
        way(TimelineView.path(plan), "plans.timeline");
        way(ChainAddress.path(plan), "plans.chain");
        way(HeatMapView.path(plan), "plans.heat.open");
        way("coverage/plan/" + plan, "plans.coverage");
        way(DecisionsView.path(plan), "plans.decisions");
        way(RecommendationsView.path(plan), "plans.recommendations");
        way(SnapshotsView.path(plan), "plans.snapshots");
        way(AgreementView.path(plan), "plans.agreement");
        way(PublishingView.path(plan), "plans.publish");
        if (everybodySees) add(PublishingView.everybody(plan, getTranslation("plans.publish.look")));
    }

    private Anchor way(String address, String key) {
        var way = new Anchor(address, getTranslation(key));
        add(way);
        return way;
    }
}
