package org.trialogue.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.plans.PlanCopied;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanTemplate;
import org.trialogue.plans.application.PlanReading;
import org.trialogue.plans.application.PlanTemplates;
import org.trialogue.plans.application.Planning;
import org.trialogue.platform.security.SignedIn;
import org.trialogue.platform.ui.Say;

/** Lets a secretary open a plan, wherever plans are shown. */
@Component
class OpeningPlan {

    private static final int SHOWN = 5;

    private final SignedIn signedIn;
    private final Membership membership;
    private final PlanReading reading;
    private final Planning planning;
    private final PlanTemplates templates;
    private final Clock clock;

    OpeningPlan(
            SignedIn signedIn,
            Membership membership,
            PlanReading reading,
            Planning planning,
            PlanTemplates templates,
            Clock clock) {
        this.signedIn = signedIn;
        this.membership = membership;
        this.reading = reading;
        this.planning = planning;
        this.templates = templates;
        this.clock = clock;
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

    /** A button that opens a plan which begins with a template. */
    Button beginning(PlanTemplate template) {
        var button = new Button();
        button.setText(button.getTranslation("plans.templates.begin"));
        button.addClickListener(pressed -> PlanDialog.beginning(
                        groups(),
                        template.title(),
                        LocalDate.now(clock),
                        group -> reading.possibleParties(group.id()),
                        (group, draft) -> begin(template, group, draft))
                .open());
        return button;
    }

    private void begin(PlanTemplate template, WorkingGroup group, PlanDraft draft) {
        var acting = membership.actingIn(signedIn.id(), group.id()).orElseThrow();
        told(templates.begin(template.key(), UI.getCurrent().getLocale(), group.id(), draft, acting));
    }

    private static void told(PlanCopied copied) {
        if (copied.leftOut().isEmpty()) Say.done("plans.copied", copied.commitments());
        else
            Say.warn(
                    "plans.copied.without",
                    copied.commitments(),
                    copied.leftOut().size(),
                    String.join(" · ", copied.leftOut().stream().limit(SHOWN).toList()));
        UI.getCurrent().navigate(copied.plan().link());
    }

    private void open(WorkingGroup group, PlanDraft draft) {
        var acting = membership.actingIn(signedIn.id(), group.id()).orElseThrow();
        var plan = planning.open(group.id(), draft, acting);
        Say.done("plans.opened");
        UI.getCurrent().navigate(plan.link());
    }
}
