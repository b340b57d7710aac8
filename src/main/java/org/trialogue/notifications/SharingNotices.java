package org.trialogue.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.PieceShared;
import org.trialogue.membership.PieceSharedNoMore;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.MemberId;

/** Tells partners that something was shared with them: not what, which they read where it is listed for as long as it is shared. */
@Component
class SharingNotices {

    private final Notices notices;
    private final Membership membership;

    SharingNotices(Notices notices, Membership membership) {
        this.notices = notices;
        this.membership = membership;
    }

    @ApplicationModuleListener
    void on(PieceShared shared) {
        var group = new WorkingGroupId(shared.workingGroup());
        var by = membership.person(new MemberId(shared.by())).map(Person::name).orElse("");
        membership
                .workingGroup(group)
                .ifPresent(found -> notices.post(new Notice(
                        new MemberId(shared.member()),
                        topic(shared.share()),
                        "notifications.notice.piece-shared",
                        List.of(by, found.title()),
                        "workspaces/" + group,
                        false,
                        null,
                        null)));
    }

    @ApplicationModuleListener
    void on(PieceSharedNoMore ended) {
        notices.withdraw(topic(ended.share()), new MemberId(ended.member()));
    }

    private static String topic(UUID share) {
        return "membership.piece/" + share;
    }
}
