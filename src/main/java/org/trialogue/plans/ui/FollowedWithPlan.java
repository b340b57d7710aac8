package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import org.trialogue.plans.PlanId;

/** Says that a commitment is followed with its plan, on whose page one stops that. */
final class FollowedWithPlan extends Anchor {

    private static final long serialVersionUID = 1L;

    FollowedWithPlan(PlanId plan) {
        super(plan.link());
        setText(getTranslation("plans.follow.with-plan"));
    }
}
