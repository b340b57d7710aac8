package org.trialogue.notifications.ui;

import java.util.List;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.notifications.Attention;
import org.trialogue.notifications.Attentions;
import org.trialogue.notifications.Attentions.Chosen;
import org.trialogue.notifications.application.Inbox;
import org.trialogue.platform.ui.Say;

/** What a member does not want to be told of, kinds, working groups and single things, with the way back beside each. */
final class MutedList extends ChosenList {

    private static final long serialVersionUID = 1L;

    MutedList(Inbox inbox, Membership membership, Attentions attentions, List<Chosen> chosen) {
        super(attentions, chosen, Attention.MUTED);
        for (var kind : inbox.mutedKinds())
            muted(getTranslation(NoticeLine.nameKey(kind, false)), () -> inbox.followKind(kind));
        for (var group : inbox.mutedGroups())
            muted(membership.workingGroup(group).map(WorkingGroup::title).orElse(""), () -> inbox.follow(group));
    }

    private void muted(String name, Runnable follow) {
        line(null, name, null, Way.HEAR, () -> {
            follow.run();
            Say.done("notifications.followed.done");
        });
    }
}
