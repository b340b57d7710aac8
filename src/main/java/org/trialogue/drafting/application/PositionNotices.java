package org.trialogue.drafting.application;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.PositionAnswer;
import org.trialogue.drafting.StatedPosition;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.Room;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;

/**
 * Who speaks for a holder is told what was entered on its behalf, and whoever entered it what became of it. That it is a position on which text is
 * said in their room alone.
 */
@Component
class PositionNotices {

    private final Notices notices;
    private final Delegates delegates;
    private final Membership membership;

    PositionNotices(Notices notices, Delegates delegates, Membership membership) {
        this.notices = notices;
        this.delegates = delegates;
        this.membership = membership;
    }

    /** It waits for those who speak for the holder. */
    void entered(StatedPosition position, Room room) {
        entered(position, room, delegates.speaking(room, position.holder()));
    }

    /** It waits for those who speak for the holder by now, and no longer for anybody else. */
    void anew(StatedPosition position, Room room) {
        var speaking = delegates.speaking(room, position.holder());
        notices.withdrawFromOthers(topic(position), Set.copyOf(speaking));
        entered(position, room, speaking);
    }

    private void entered(StatedPosition position, Room room, List<MemberId> speaking) {
        var words = List.of(name(position.by().member()), room.workingGroupTitle());
        for (var speaker : speaking)
            notices.post(notice(speaker, topic(position), "drafting.notice.position-entered", words, room, true));
    }

    /** It waits for nobody any more; whoever entered it reads what somebody else said. */
    void answered(StatedPosition position, Room room, PositionAnswer answer) {
        over(position);
        var author = position.by().member();
        var by = answer.by().member();
        if (by.equals(author) || membership.actingIn(author, room.id()).isEmpty()) return;
        var key = answer.confirmed() ? "drafting.notice.position-confirmed" : "drafting.notice.position-undone";
        var words = List.of(name(by), room.workingGroupTitle());
        notices.post(notice(author, "drafting.position-answered/" + position.id(), key, words, room, false));
    }

    /** Nobody is asked about it for as long as the text is closed. */
    void closed(StatedPosition position) {
        notices.withdraw(topic(position), null);
    }

    /** It waits for nobody any more. */
    void over(StatedPosition position) {
        notices.settle(topic(position), null);
    }

    private static Notice notice(MemberId to, String topic, String key, List<String> words, Room room, boolean waits) {
        var link = "rooms/" + room.id() + "/positions";
        return new Notice(to, topic, key, words, link, waits, null, room.id().value());
    }

    private String name(MemberId member) {
        return membership.person(member).map(Person::name).orElse("");
    }

    private static String topic(StatedPosition position) {
        return "drafting.position/" + position.id();
    }
}
