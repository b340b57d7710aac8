package org.trialogue.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Say;

/** Lets a secretary open a plan, wherever plans are shown. */
@Component
class OpeningPlan {

    private final SignedIn signedIn;
    private final Membership membership;
    private final PlanReading reading;
    private final Planning planning;

    OpeningPlan(SignedIn signedIn, Membership membership, PlanReading reading, Planning planning) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.reading = reading;
        this.planning = planning;
    }

    /** Those working groups in which the member signed in is a secretary. */
    List<WorkingGroup> groups() {
        return membership.secretaryOf(signedIn.id());
    }

    /** A button that opens a plan in one of these. */
    Button button(List<WorkingGroup> groups) {
        var button = new Button();
        button.setText(button.getTranslation("plans.new"));
        button.addClickListener(
                pressed -> PlanDialog.opening(groups, group -> reading.possibleParties(group.id()), this::open)
                        .open());
        return button;
    }

    private void open(WorkingGroup group, PlanDraft draft) {
        var acting = membership.actingIn(signedIn.id(), group.id()).orElseThrow();
        var plan = planning.open(group.id(), draft, acting);
        Say.done("plans.opened");
        UI.getCurrent().navigate(plan.link());
    }
}
