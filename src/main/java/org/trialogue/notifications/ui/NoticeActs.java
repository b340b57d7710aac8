package org.trialogue.notifications.ui;

import java.util.UUID;
import org.trialogue.membership.WorkingGroupId;

/** What can be done with a notice beside it. */
interface NoticeActs {

    /** Marks it as read, or as unread again. */
    void mark(UUID notice, boolean read);

    /** Mutes its kind, or follows it again. */
    void mute(String kind, boolean muted);

    /** Mutes the one thing it is about, or hears of it again as usual. */
    void muteThing(String thing, boolean muted);

    /** Mutes its working group, or follows it again. */
    void mute(WorkingGroupId group, boolean muted);
}
