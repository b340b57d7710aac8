package org.trialogue.notifications;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.DoneOnBehalf;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OnBehalfAnswered;
import org.trialogue.membership.Person;
import org.trialogue.membership.TasksHandedOver;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Tells members what was handed to them, what was done in their name, and what came of that. */
@Component
class HandoverNotices {

    private final Notices notices;
    private final Membership membership;
    private final TransactionTemplate transaction;

    HandoverNotices(Notices notices, Membership membership, TransactionTemplate transaction) {
        this.notices = notices;
        this.membership = membership;
        this.transaction = transaction;
    }

    /** What was handed over waits for the receiver one by one; whose it was and who handed it over is news to all but who did it. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(TasksHandedOver over) {
        var key = switch (over.handover().way()) {
            case GIVEN -> "notifications.notice.tasks-given";
            case GIVEN_BY_ANOTHER -> "notifications.notice.tasks-handed-over-by-another";
            case TAKEN -> null;
        };
        if (key == null) return;
        in(over.workingGroup(), group -> {
            var words = List.of(name(over.handover().by().value()), group.title(), name(over.from()));
            notices.post(news(over.to(), "membership.tasks/" + over.id(), key, words, "", group));
        });
    }

    /** It waits for the principal in no room, as it is theirs to answer when they may enter none any more. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(DoneOnBehalf done) {
        in(done.workingGroup(), group -> {
            var words = List.of(name(done.by()), group.title());
            var link = page(group) + "/on-behalf";
            var to = new MemberId(done.principal());
            notices.post(
                    new Notice(to, topic(done.id()), "notifications.notice.on-behalf", words, link, true, null, null));
        });
    }

    /** The deputy learns of an objection, and so do the secretaries and the Chair, who may have something to undo. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(OnBehalfAnswered answered) {
        in(answered.workingGroup(), group -> {
            notices.settle(topic(answered.id()), null);
            var topic = "membership.on-behalf-answered/" + answered.id();
            var words = List.of(name(answered.principal()), group.title());
            var key = answered.objected()
                    ? "notifications.notice.on-behalf-objected"
                    : "notifications.notice.on-behalf-confirmed";
            var link = page(group) + "/on-behalf?shelf=by-you";
            var deputy = new MemberId(answered.by());
            notices.post(new Notice(deputy, topic, key, words, link, false, null, roomOf(deputy, group)));
            if (!answered.objected() || answered.ofRooms()) return;
            membership.mandatesIn(group.id()).stream()
                    .filter(HandoverNotices::runs)
                    .map(held -> held.person().id().value())
                    .filter(each -> !each.equals(answered.by()) && !each.equals(answered.principal()))
                    .forEach(each -> notices.post(news(
                            each,
                            topic,
                            "notifications.notice.on-behalf-objected-officers",
                            List.of(words.getFirst(), name(answered.by()), words.getLast()),
                            "/on-behalf?shelf=objected-to",
                            group)));
        });
    }

    private static boolean runs(Mandated held) {
        return held.capacity() == Capacity.SECRETARY || held.capacity() == Capacity.CHAIR;
    }

    private void in(UUID workingGroup, Consumer<WorkingGroup> telling) {
        membership.workingGroup(new WorkingGroupId(workingGroup)).ifPresent(group -> {
            var room = membership.sharedRoom(group.id()).value();
            Viewing.inRoom(
                    room,
                    () -> transaction.execute(status -> {
                        telling.accept(group);
                        return true;
                    }));
        });
    }

    /** The shared room, with which one mutes the working group; none for who sits there no more, as they would not be told otherwise. */
    private @Nullable UUID roomOf(MemberId member, WorkingGroup group) {
        return membership
                .actingIn(member, group.id())
                .map(sits -> membership.sharedRoom(group.id()).value())
                .orElse(null);
    }

    private Notice news(UUID to, String topic, String key, List<String> words, String page, WorkingGroup group) {
        var room = membership.sharedRoom(group.id()).value();
        return new Notice(new MemberId(to), topic, key, words, page(group) + page, false, null, room);
    }

    private String name(UUID member) {
        return membership.person(new MemberId(member)).map(Person::name).orElse("");
    }

    private static String page(WorkingGroup group) {
        return "workspaces/" + group.id();
    }

    private static String topic(UUID done) {
        return "membership.on-behalf/" + done;
    }
}
