package org.trialogue.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.Follows;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.Replying;
import org.trialogue.platform.ui.Say;

/** The story of a commitment, in which the lead party answers who contests it; and where one follows what comes of it. */
@org.springframework.stereotype.Component
class VoiceDesk {

    private final Replying replying;
    private final FollowingPlans following;

    VoiceDesk(Replying replying, FollowingPlans following) {
        this.replying = replying;
        this.following = following;
    }

    /** The story; what is to be done once it was answered. */
    Div story(CommitmentPage page, Runnable answered) {
        return new StoryList(page, (answer, reply) -> {
            replying.reply(answer, reply, page.rights().acting());
            Say.done("plans.reply.done");
            answered.run();
        });
    }

    /** A button that follows the commitment, or no longer; where it is followed with its plan, a link to the page on which that is stopped. */
    Component follow(CommitmentPage page) {
        var id = page.line().id();
        var member = page.rights().acting().member();
        var follows = following.follows(id, member);
        if (follows == Follows.WITH_PLAN)
            return new FollowedWithPlan(page.plan().id());
        return new FollowButton(follows == Follows.ITSELF, follow -> following.follow(id, follow, member));
    }
}
