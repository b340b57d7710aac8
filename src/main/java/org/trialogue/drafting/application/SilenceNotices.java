package org.trialogue.drafting.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Provision;
import org.trialogue.drafting.Silence;
import org.trialogue.drafting.Silence.Outcome;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Provisions;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.MemberId;

/** Tells all who may enter the room of a text what comes about unless somebody objects, and how it ended; who may object is asked for it. */
@Component
class SilenceNotices {

    private final Colleagues colleagues;
    private final Objectors objectors;
    private final History history;
    private final Membership membership;
    private final Notices notices;

    SilenceNotices(
            Colleagues colleagues, Objectors objectors, History history, Membership membership, Notices notices) {
        this.colleagues = colleagues;
        this.objectors = objectors;
        this.history = history;
        this.membership = membership;
        this.notices = notices;
    }

    /** Whoever may object is asked; the others are told. */
    void begun(TextHead head, Silence silence) {
        var asked = objectors.of(membership.room(head.room()).orElseThrow());
        var key = "drafting.notice.silence." + silence.deed().key();
        var said = said(head, silence);
        for (var member : others(head, silence.by().member())) {
            var asks = asked.contains(member);
            var topic = asks ? topic(silence) : "drafting.silence-told/" + silence.id();
            notices.post(notice(head, silence, member, topic, key, said, asks, silence.until()));
        }
    }

    /** Whoever was asked is asked no more. */
    void ended(TextHead head, Silence silence, Outcome outcome, @Nullable MemberId by) {
        notices.settle(topic(silence), null);
        var what = silence.deed().key() + "-" + outcome.key();
        var key = "drafting.notice.silence." + what;
        var topic = "drafting.silence-ended/" + silence.id();
        var said = said(head, silence);
        for (var member : others(head, by)) notices.post(notice(head, silence, member, topic, key, said, false, null));
    }

    private List<MemberId> others(TextHead head, @Nullable MemberId by) {
        return colleagues.in(head.room()).stream()
                .map(held -> held.person().id())
                .filter(member -> !member.equals(by))
                .toList();
    }

    private static Notice notice(
            TextHead head,
            Silence silence,
            MemberId to,
            String topic,
            String key,
            List<String> said,
            boolean waits,
            @Nullable LocalDate due) {
        return new Notice(
                to,
                topic,
                key,
                said,
                "texts/" + head.id() + "#" + silence.blockId(),
                waits,
                due,
                head.room().value());
    }

    /** The number and the title of what it is about. */
    private List<String> said(TextHead head, Silence silence) {
        var number = Provisions.of(history.at(silence.text(), silence.version()).doc()).stream()
                .filter(provision -> provision.blockId().equals(silence.blockId()))
                .map(Provision::number)
                .findFirst()
                .orElse("");
        return List.of(number, head.title());
    }

    private static String topic(Silence silence) {
        return "drafting.silence/" + silence.id();
    }
}
