package org.trialogue.notifications;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.CharterChanged;
import org.trialogue.membership.GovernmentsGrouped;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** What changes for members of a working group is news to them, but not to the one who changed it. */
@Component
class GroupNotices {

    private final Notices notices;
    private final Membership membership;
    private final TransactionTemplate transaction;

    GroupNotices(Notices notices, Membership membership, TransactionTemplate transaction) {
        this.notices = notices;
        this.membership = membership;
        this.transaction = transaction;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CharterChanged changed) {
        var author = new MemberId(changed.by());
        tell(
                changed.workingGroup(),
                group -> membership.mandatesIn(group.id()).stream()
                        .map(held -> held.person().id())
                        .filter(each -> !each.equals(author))
                        .map(each -> notice(
                                each,
                                "membership.charter/" + group.id(),
                                "membership.notice.charter",
                                group,
                                "/rules")));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(GovernmentsGrouped grouped) {
        var author = new MemberId(grouped.by());
        var topic = "membership.government-group/" + grouped.group();
        tell(
                grouped.workingGroup(),
                group -> membership.mandatesIn(group.id()).stream()
                        .filter(held ->
                                grouped.mandates().contains(held.mandate().value()))
                        .map(held -> held.person().id())
                        .filter(each -> !each.equals(author))
                        .map(each -> notice(each, topic, "membership.notice.government-group", group, "")));
    }

    private void tell(UUID workingGroup, Function<WorkingGroup, Stream<Notice>> telling) {
        membership.workingGroup(new WorkingGroupId(workingGroup)).ifPresent(group -> {
            var room = membership.sharedRoom(group.id()).value();
            Viewing.inRoom(
                    room,
                    () -> transaction.execute(status -> {
                        telling.apply(group).forEach(notices::post);
                        return true;
                    }));
        });
    }

    private Notice notice(MemberId to, String topic, String key, WorkingGroup group, String page) {
        var link = "workspaces/" + group.id() + page;
        var room = membership.sharedRoom(group.id()).value();
        return new Notice(to, topic, key, List.of(group.title()), link, false, null, room);
    }
}
