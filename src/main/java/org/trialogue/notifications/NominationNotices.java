package org.trialogue.notifications;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.InvitedMember;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationMoved;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Nominations wait for the secretaries of their working group, and again for whoever nominated when they are given back. */
@Component
class NominationNotices {

    private final Notices notices;
    private final Membership membership;
    private final TransactionTemplate transaction;

    NominationNotices(Notices notices, Membership membership, TransactionTemplate transaction) {
        this.notices = notices;
        this.membership = membership;
        this.transaction = transaction;
    }

    /** What has moved on meanwhile is told by the event of that move. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(NominationMoved moved) {
        membership.workingGroup(new WorkingGroupId(moved.workingGroup())).ifPresent(group -> {
            var room = membership.sharedRoom(group.id()).value();
            Viewing.inRoom(room, () -> transaction.execute(status -> told(group, moved)));
        });
    }

    private boolean told(WorkingGroup group, NominationMoved moved) {
        var stands = membership
                .standing(new NominationId(moved.nomination()))
                .filter(moved.state()::equals)
                .isPresent();
        if (stands) tell(group, moved);
        return stands;
    }

    private void tell(WorkingGroup group, NominationMoved moved) {
        var author = new MemberId(moved.nominatedBy());
        notices.withdraw(mend(moved), author);
        if (moved.state().over()) notices.settle(answer(moved), null);
        else if (moved.state() != NominationState.INVITED) notices.withdraw(answer(moved), null);
        secretaries(group).forEach(secretary -> notices.withdraw(check(moved), secretary));
        switch (moved.state()) {
            case NOMINATED ->
                secretaries(group)
                        .forEach(each -> post(each, check(moved), "membership.notice.nominated", group, true));
            case RETURNED -> post(author, mend(moved), "membership.notice.returned", group, true);
            case ACCEPTED -> news(moved, "membership.notice.accepted", group);
            case DECLINED -> news(moved, "membership.notice.declined", group);
            case EXPIRED -> news(moved, "membership.notice.expired", group);
            case INVITED ->
                membership.invited(new NominationId(moved.nomination())).ifPresent(one -> ask(one, moved, group));
            case CHECKED, WITHDRAWN -> {}
        }
    }

    /** Whoever is asked has no mandate there yet: the notice stands in no room. */
    private void ask(InvitedMember one, NominationMoved moved, WorkingGroup group) {
        var words = List.of(group.title());
        notices.post(new Notice(
                one.member(), answer(moved), "membership.notice.invited", words, one.answer(), true, null, null));
    }

    private void news(NominationMoved moved, String key, WorkingGroup group) {
        var topic = "membership.nomination-news/" + moved.nomination() + "/"
                + moved.state().key();
        Stream.concat(secretaries(group).stream(), Stream.of(new MemberId(moved.nominatedBy())))
                .distinct()
                .forEach(each -> post(each, topic, key, group, false));
    }

    private void post(MemberId to, String topic, String key, WorkingGroup group, boolean waits) {
        var room = membership.sharedRoom(group.id()).value();
        var link = "workspaces/" + group.id() + "/nominations";
        notices.post(new Notice(to, topic, key, List.of(group.title()), link, waits, null, room));
    }

    private List<MemberId> secretaries(WorkingGroup group) {
        return membership.mandatesIn(group.id()).stream()
                .filter(held -> held.capacity() == Capacity.SECRETARY)
                .map(Mandated::person)
                .map(person -> person.id())
                .toList();
    }

    private static String answer(NominationMoved moved) {
        return "membership.nomination-answer/" + moved.nomination();
    }

    private static String check(NominationMoved moved) {
        return "membership.nomination/" + moved.nomination();
    }

    private static String mend(NominationMoved moved) {
        return "membership.nomination-returned/" + moved.nomination();
    }
}
