package org.trialogue.notifications;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.CalendarChanged;
import org.trialogue.membership.CalendarEntry;
import org.trialogue.membership.CalendarEntryId;
import org.trialogue.membership.CharterChanged;
import org.trialogue.membership.GovernmentsAsked;
import org.trialogue.membership.GovernmentsAskedNoMore;
import org.trialogue.membership.Mandated;
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
        tell(changed.workingGroup(), group -> {
            var topic = inPlaceOf("membership.charter/" + group.id(), changed.edition());
            return others(group, changed.by())
                    .map(each -> each.notice(topic, "membership.notice.charter", List.of(group.title()), "/rules"));
        });
    }

    /** Who has answered meanwhile is asked no more. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(GovernmentsAsked asked) {
        tell(
                asked.workingGroup(),
                group -> membership.mandatesIn(group.id()).stream()
                        .filter(held -> asked.mandates().contains(held.mandate().value()))
                        .filter(held -> membership.isAskedToJoin(asked.group(), held.mandate()))
                        .map(held -> asking(held, group, asked)));
    }

    private Notice asking(Mandated held, WorkingGroup group, GovernmentsAsked asked) {
        return new Notice(
                held.person().id(),
                asking(asked.group(), held.mandate().value()),
                "membership.notice.government-asked",
                List.of(group.title()),
                "workspaces/" + group.id(),
                true,
                null,
                membership.sharedRoom(group.id()).value());
    }

    @ApplicationModuleListener
    void on(GovernmentsAskedNoMore noMore) {
        noMore.mandates().forEach(mandate -> notices.settle(asking(noMore.group(), mandate), null));
    }

    private static String asking(UUID group, UUID mandate) {
        return "membership.government-asked/" + group + "/" + mandate;
    }

    /** What has changed again meanwhile is told by the event of that change. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(CalendarChanged changed) {
        tell(
                changed.workingGroup(),
                group -> membership
                        .calendarEntry(new CalendarEntryId(changed.entry()))
                        .filter(entry -> entry.edition() == changed.edition())
                        .map(entry -> told(group, entry, changed.by()))
                        .orElse(Stream.empty()));
    }

    private Stream<Notice> told(WorkingGroup group, CalendarEntry entry, UUID author) {
        var topic = inPlaceOf("membership.calendar/" + entry.id(), entry.edition());
        var key = entry.calledOff() ? "membership.notice.calendar-called-off" : "membership.notice.calendar";
        var said = List.of(group.title(), entry.said().title());
        return others(group, author).map(each -> each.notice(topic, key, said, "/calendar"));
    }

    /** Each edition is news of its own; that of the one before is taken away. */
    private String inPlaceOf(String topic, int edition) {
        if (edition > 0) notices.settle(topic + "/" + (edition - 1), null);
        return topic + "/" + edition;
    }

    /** One to whom a page of a working group is open by the mandate alone: a partner who may not enter the shared room is told in no room. */
    private record Reader(
            MemberId member, WorkingGroup group, @Nullable UUID room) {

        Notice notice(String topic, String key, List<String> said, String page) {
            return new Notice(member, topic, key, said, "workspaces/" + group.id() + page, false, null, room);
        }
    }

    private Stream<Reader> others(WorkingGroup group, UUID author) {
        var shared = membership.sharedRoom(group.id());
        var members = membership.mandatesIn(group.id()).stream()
                .map(held -> held.person().id())
                .filter(each -> !each.value().equals(author))
                .toList();
        var inside = membership.actingIn(members, shared).keySet();
        return members.stream().map(each -> new Reader(each, group, inside.contains(each) ? shared.value() : null));
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
}
