package org.trialogue.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Milestone;
import org.trialogue.plans.Steps;
import org.trialogue.plans.application.Depending;
import org.trialogue.plans.application.MilestoneKeeping;
import org.trialogue.plans.application.StepReading;
import org.trialogue.plans.application.TakingUpDecisions;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.ui.Moment;
import org.trialogue.platform.ui.Say;

/** What stands on a commitment's page of the steps on its way and of what it hangs together with, and the ways to change them. */
@Component
class StepDesk {

    private final StepReading reading;
    private final MilestoneKeeping milestones;
    private final Depending depending;
    private final PracticeDesk practices;
    private final HeedingDesk recommendations;
    private final TakingUpDecisions decisions;
    private final Clock clock;

    StepDesk(
            StepReading reading,
            MilestoneKeeping milestones,
            Depending depending,
            PracticeDesk practices,
            HeedingDesk recommendations,
            TakingUpDecisions decisions,
            Clock clock) {
        this.reading = reading;
        this.milestones = milestones;
        this.depending = depending;
        this.practices = practices;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The steps; empty where there are none and the viewer writes none. */
    Optional<com.vaadin.flow.component.Component> milestones(CommitmentPage page, Runnable again) {
        var steps = steps(page);
        if (steps.milestones().isEmpty() && !steps.mayWrite()) return Optional.empty();
        var part = new Div();
        part.addClassName("tri-belongings");
        if (!steps.milestones().isEmpty())
            part.add(new MilestoneList(
                    steps,
                    LocalDate.now(clock),
                    milestone -> reach(page, milestone, again),
                    milestone -> takeBack(page, milestone, again)));
        if (steps.mayWrite()) part.add(changing(page, again));
        return Optional.of(part);
    }

    /** What it hangs together with; empty where there is nothing and the viewer writes nothing down. */
    Optional<com.vaadin.flow.component.Component> dependencies(CommitmentPage page, Runnable again) {
        var steps = steps(page);
        if (steps.needs().isEmpty() && steps.neededBy().isEmpty() && !steps.mayWrite()) return Optional.empty();
        var part = new Div();
        part.addClassName("tri-belongings");
        if (!steps.needs().isEmpty()) part.add(new LinkedCommitments("plans.needs", steps.needs()));
        if (!steps.neededBy().isEmpty()) part.add(new LinkedCommitments("plans.needed-by", steps.neededBy()));
        if (steps.mayWrite()) part.add(needing(page, again));
        return Optional.of(part);
    }

    /** The practices that it applies; empty where there are none and the viewer writes none. */
    Optional<com.vaadin.flow.component.Component> practices(CommitmentPage page, Runnable again) {
        return practices.of(page, again);
    }

    /** The recommendations of supervisory bodies that it takes up; empty where there are none and the viewer writes none. */
    Optional<com.vaadin.flow.component.Component> recommendations(CommitmentPage page, Runnable again) {
        return recommendations.of(page, again);
    }

    /** The decision of the working group that it came from; empty where it came from none. */
    Optional<com.vaadin.flow.component.Component> decision(CommitmentPage page) {
        return decisions
                .of(page.line().id(), page.rights().acting().member())
                .map(from -> new Div(new Anchor(from.link(), from.words()), new Span(" · "), new Moment(from.at())));
    }

    private Steps steps(CommitmentPage page) {
        return reading.of(page.line().id(), page.rights().acting().member()).orElseThrow();
    }

    private Button changing(CommitmentPage page, Runnable again) {
        var button = new Button();
        button.setText(button.getTranslation("plans.milestones.change"));
        button.addClickListener(pressed -> new MilestonesDialog(steps(page), () -> now(page), (drafts, seen) -> {
                    milestones.write(
                            page.line().id(), drafts, seen, page.rights().acting());
                    Say.done("plans.milestones.kept");
                    again.run();
                })
                .open());
        return button;
    }

    /** Asks by how much the steps are moved. */
    void move(CommitmentPage page, Runnable again) {
        new MoveDialog(steps(page), (drafts, seen) -> {
                    milestones.write(
                            page.line().id(), drafts, seen, page.rights().acting());
                    Say.done("plans.milestones.kept");
                    again.run();
                })
                .open();
    }

    private List<Milestone> now(CommitmentPage page) {
        return steps(page).milestones();
    }

    private void reach(CommitmentPage page, Milestone milestone, Runnable again) {
        var acting = page.rights().acting();
        new ReachedDialog(milestone, LocalDate.now(clock), acting, day -> {
                    milestones.reached(page.line().id(), milestone.id(), day, acting);
                    Say.done("plans.milestone.reached");
                    again.run();
                })
                .open();
    }

    private void takeBack(CommitmentPage page, Milestone milestone, Runnable again) {
        try {
            milestones.ahead(page.line().id(), milestone.id(), page.rights().acting());
            again.run();
        } catch (Refusal refusal) {
            Say.refused(refusal);
        }
    }

    private Button needing(CommitmentPage page, Runnable again) {
        var button = new Button();
        button.setText(button.getTranslation("plans.needs.change"));
        button.addClickListener(pressed -> needs(page, again));
        return button;
    }

    /** Asks which other commitments this one depends on. */
    void needs(CommitmentPage page, Runnable again) {
        var id = page.line().id();
        var seen = steps(page).needed();
        new NeedsDialog(reading.others(id), seen, chosen -> {
                    depending.needs(id, chosen, seen, page.rights().acting());
                    Say.done("plans.needs.kept");
                    again.run();
                })
                .open();
    }
}
