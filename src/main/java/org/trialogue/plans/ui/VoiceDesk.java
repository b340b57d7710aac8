package org.trialogue.plans.ui;

import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.application.FollowingPlans;
import org.trialogue.plans.application.Replying;
import org.trialogue.platform.ui.Say;

/** The story of a commitment, in which the lead party answers who contests it; and where one follows what comes of it. */
@Component
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

    /** A button that follows the commitment, or no longer. */
    FollowButton follow(CommitmentPage page) {
        var id = page.line().id();
        var member = page.rights().acting().member();
        return new FollowButton(following.follows(id, member), follow -> following.follow(id, follow, member));
    }
}
