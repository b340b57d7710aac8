package org.trialogue.plans.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.platform.ui.Keys;

/** What the addresses of these pages name. */
final class Addresses {

    private Addresses() {}

    static PlanId plan(BeforeEnterEvent entering) {
        return new PlanId(Keys.of(entering, "plan"));
    }

    static CommitmentId commitment(BeforeEnterEvent entering) {
        return new CommitmentId(Keys.of(entering, "commitment"));
    }
}
