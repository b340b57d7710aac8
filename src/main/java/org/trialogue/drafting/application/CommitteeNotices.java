package org.trialogue.drafting.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.Substantive;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;

/** Tells all who may enter the room of a text that a change of the drafting committee goes back to discussion; Chair and secretary are asked to settle it. */
@Component
class CommitteeNotices {

    private final Colleagues colleagues;
    private final History history;
    private final Notices notices;

    CommitteeNotices(Colleagues colleagues, History history, Notices notices) {
        this.colleagues = colleagues;
        this.history = history;
        this.notices = notices;
    }

    void called(TextHead head, Substantive called) {
        var said = said(head, called);
        for (var held : colleagues.in(head.room())) {
            var member = held.person().id();
            var asked = Officers.is(held.acting());
            if (asked || !member.equals(called.by().member()))
                notices.post(notice(
                        head,
                        asked ? topic(called) : "drafting.substantive-told/" + called.id(),
                        "drafting.notice.substantive.called",
                        said,
                        asked,
                        member));
        }
    }

    void settled(TextHead head, Substantive called, Substantive.Outcome outcome, MemberId by) {
        notices.settle(topic(called), null);
        var said = said(head, called);
        var key = "drafting.notice.substantive." + outcome.key();
        for (var held : colleagues.in(head.room())) {
            var member = held.person().id();
            if (!member.equals(by))
                notices.post(notice(head, "drafting.substantive-settled/" + called.id(), key, said, false, member));
        }
    }

    private static Notice notice(
            TextHead head, String topic, String key, List<String> said, boolean waits, MemberId to) {
        return new Notice(
                to,
                topic,
                key,
                said,
                "texts/" + head.id() + "/committee",
                waits,
                null,
                head.room().value());
    }

    /** The number and the title of what it is about. */
    private List<String> said(TextHead head, Substantive called) {
        return List.of(number(called), head.title());
    }

    /** The number that the provision had when it was called so. */
    String number(Substantive called) {
        return Provisions.of(history.at(called.text(), called.version()).doc()).stream()
                .filter(provision -> provision.blockId().equals(called.blockId()))
                .map(Provision::number)
                .findFirst()
                .orElse("–");
    }

    private static String topic(Substantive called) {
        return "drafting.substantive/" + called.id();
    }
}
