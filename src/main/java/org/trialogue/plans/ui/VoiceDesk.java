package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.ui.AttentionMenu;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Follows;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.PausingAnswers;
import org.trialogue.plans.application.Replying;
import org.trialogue.platform.Acting;
import org.trialogue.platform.files.FileStore;
import org.trialogue.platform.ui.Say;

/**
 * The story of a commitment, which others confirm or contest and in which the lead party answers who contests it; and where one follows what
 * comes of it.
 */
@org.springframework.stereotype.Component
class VoiceDesk {

    private final Confirming confirming;
    private final Replying replying;
    private final PausingAnswers pausing;
    private final MonitorDesk monitors;
    private final FileStore files;
    private final FollowingPlans following;
    private final Attentions attentions;
    private final Clock clock;

    VoiceDesk(
            Confirming confirming,
            Replying replying,
            PausingAnswers pausing,
            MonitorDesk monitors,
            FileStore files,
            FollowingPlans following,
            Attentions attentions,
            Clock clock) {
        this.confirming = confirming;
        this.replying = replying;
        this.pausing = pausing;
        this.monitors = monitors;
        this.files = files;
        this.following = following;
        this.attentions = attentions;
        this.clock = clock;
    }

    /** Where the reader confirms or contests a report; what is to be done once that was said. */
    Div answering(CommitmentPage page, StoryReport report, Runnable answered) {
        var acting = page.rights().acting();
        return new AnswerDeeds(
                report,
                acting,
                files.largest(),
                (answer, evidence) -> {
                    confirming.answer(report.id(), answer, evidence, acting);
                    var done = "plans.answer." + answer.verdict().key();
                    Say.done(AnswerDialog.alone(acting) ? done + ".alone" : done);
                    answered.run();
                },
                () -> pausing(report, acting, answered));
    }

    private void pausing(StoryReport report, Acting acting, Runnable paused) {
        new SnoozeDialog(LocalDate.now(clock), "plans.snooze.answer", acting, draft -> {
                    pausing.pause(report.id(), draft, acting);
                    Say.done("plans.snooze.done");
                    paused.run();
                })
                .open();
    }

    /** The partners that confirm or contest, too; empty where there are none and the reader names none. */
    Optional<Component> monitors(CommitmentPage page, Runnable again) {
        return monitors.of(page, again);
    }

    /** Which partners are named in vain; empty where there are none, or the reader changes nothing. */
    Optional<OutsideNote> outside(CommitmentPage page) {
        return monitors.outside(page);
    }

    /** The story; what is to be done once it was answered. */
    Div story(CommitmentPage page, Runnable answered) {
        var acting = page.rights().acting();
        var story = new Div();
        pausing.of(page.line().id(), acting.member()).forEach(each -> story.add(new PausedNote(each)));
        story.add(new StoryList(page, (answer, reply) -> {
            replying.reply(answer, reply, acting);
            Say.done("plans.reply.done");
            answered.run();
        }));
        return story;
    }

    /** What the reader wants to hear of the commitment; where it is followed with its plan, beside it a link to the page on which that is stopped. */
    Component follow(CommitmentPage page) {
        var id = page.line().id();
        var member = page.rights().acting().member();
        var menu = new AttentionMenu(attentions, id.link());
        if (following.follows(id, member) != Follows.WITH_PLAN) return menu;
        var both = new Div(new FollowedWithPlan(page.plan().id()), menu);
        both.addClassName("tri-actions");
        return both;
    }
}
