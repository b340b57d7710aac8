package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.ui.AttentionMenu;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Follows;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.application.Confirming;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.Replying;
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
    private final MonitorDesk monitors;
    private final FileStore files;
    private final FollowingPlans following;
    private final Attentions attentions;

    VoiceDesk(
            Confirming confirming,
            Replying replying,
            MonitorDesk monitors,
            FileStore files,
            FollowingPlans following,
            Attentions attentions) {
        this.confirming = confirming;
        this.replying = replying;
        this.monitors = monitors;
        this.files = files;
        this.following = following;
        this.attentions = attentions;
    }

    /** Where the reader confirms or contests a report; what is to be done once that was said. */
    Div answering(CommitmentPage page, StoryReport report, Runnable answered) {
        var acting = page.rights().acting();
        return new AnswerDeeds(report, acting, files.largest(), (answer, evidence) -> {
            confirming.answer(report.id(), answer, evidence, acting);
            var done = "plans.answer." + answer.verdict().key();
            Say.done(AnswerDialog.alone(acting) ? done + ".alone" : done);
            answered.run();
        });
    }

    /** The partners that confirm or contest, too; empty where there are none and the reader names none. */
    Optional<Component> monitors(CommitmentPage page, Runnable again) {
        return monitors.of(page, again);
    }

    /** The story; what is to be done once it was answered. */
    Div story(CommitmentPage page, Runnable answered) {
        return new StoryList(page, (answer, reply) -> {
            replying.reply(answer, reply, page.rights().acting());
            Say.done("plans.reply.done");
            answered.run();
        });
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
