package org.trialogue.drafting.application;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.domain.AssignmentRows;
import org.trialogue.drafting.domain.AssignmentRows.Assignment;
import org.trialogue.drafting.domain.RemarkRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.ThreadRecord;
import org.trialogue.drafting.domain.ThreadRows;
import org.trialogue.membership.Handover;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Mentions;
import org.trialogue.membership.Person;
import org.trialogue.notifications.Notice;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** Tells members what in the comments concerns them: an answer, a mention, a thread to settle. No words of a comment leave its room. */
@Component
class CommentNotices {

    private final Notices notices;
    private final Membership membership;
    private final Colleagues colleagues;
    private final ThreadRows threads;
    private final RemarkRows remarks;
    private final AssignmentRows assignments;

    CommentNotices(
            Notices notices,
            Membership membership,
            Colleagues colleagues,
            ThreadRows threads,
            RemarkRows remarks,
            AssignmentRows assignments) {
        this.notices = notices;
        this.membership = membership;
        this.colleagues = colleagues;
        this.threads = threads;
        this.remarks = remarks;
        this.assignments = assignments;
    }

    /** Something was said: those whom it mentions by "@" and their names are told, and those who take part in the thread or follow the text. */
    void said(TextHead text, ThreadRecord thread, UUID remark, Acting by, String words) {
        var here = colleagues.seeing(text, thread.room());
        var mentioned = Mentions.in(words, here);
        mentioned.forEach(member -> news(text, thread, member, by, "drafting.comment-mention/" + remark, Kind.MENTION));
        var others = new HashSet<>(remarks.authors(thread.id()));
        assignments.of(thread.id()).map(Assignment::member).ifPresent(others::add);
        others.removeAll(mentioned);
        others.forEach(member -> news(text, thread, member, by, "drafting.reply/" + remark, Kind.REPLY));
        var followers = here.stream()
                .map(held -> held.person().id())
                .filter(member -> !mentioned.contains(member))
                .toList();
        var people = List.of(name(by.member()));
        notices.postToFollowers(
                notice(text, thread, by.member(), people, "drafting.reply/" + remark, Kind.COMMENT), followers);
    }

    /** A thread waits for a member. */
    void assigned(TextHead text, ThreadRecord thread, MemberId member, Acting by) {
        if (member.equals(by.member())) return;
        notices.post(notice(text, thread, member, List.of(name(by.member())), topic(thread), Kind.ASSIGNED));
    }

    /** A thread that waited for one member waits for another, who is told whose it was and who handed it over. */
    void passed(TextHead text, ThreadRecord thread, Handover over) {
        noLongerAssigned(thread, over.from());
        var kind = switch (over.way()) {
            case GIVEN -> Kind.HANDED;
            case GIVEN_BY_ANOTHER -> Kind.HANDED_BY_ANOTHER;
            case TAKEN -> Kind.TAKEN;
        };
        var said = List.of(name(over.by()), name(over.from()));
        notices.post(notice(text, thread, over.to(), said, topic(thread), kind));
    }

    /** A thread is open again: it waits for whom it was assigned to. */
    void reopened(TextHead text, ThreadRecord thread) {
        assignments.of(thread.id()).ifPresent(held -> assigned(text, thread, held.member(), held.by()));
    }

    /** A thread is settled, or given to another. */
    void noLongerAssigned(ThreadRecord thread, MemberId member) {
        notices.withdraw(topic(thread), member);
    }

    /** A thread is settled and waits for nobody. */
    void resolved(ThreadRecord thread) {
        assignments.of(thread.id()).ifPresent(held -> noLongerAssigned(thread, held.member()));
    }

    private enum Kind {
        MENTION("drafting.notice.comment-mention", "drafting.notice.comment-mention-group"),
        REPLY("drafting.notice.reply", "drafting.notice.reply-group"),
        COMMENT("drafting.notice.comment", "drafting.notice.comment-group"),
        ASSIGNED("drafting.notice.assigned", "drafting.notice.assigned-group"),
        HANDED("drafting.notice.handed", "drafting.notice.handed-group"),
        HANDED_BY_ANOTHER("drafting.notice.handed-by-another", "drafting.notice.handed-by-another-group"),
        TAKEN("drafting.notice.taken", "drafting.notice.taken-group");

        private final String shared;
        private final String ofGroup;

        Kind(String shared, String ofGroup) {
            this.shared = shared;
            this.ofGroup = ofGroup;
        }

        boolean waits() {
            return this != MENTION && this != REPLY && this != COMMENT;
        }
    }

    private void news(TextHead text, ThreadRecord thread, MemberId member, Acting by, String topic, Kind kind) {
        if (member.equals(by.member()) || !colleagues.sees(text, thread.room(), member)) return;
        notices.post(notice(text, thread, member, List.of(name(by.member())), topic, kind));
    }

    /** What a group calls its texts stays within its room; where it may be said, it comes after the people. */
    private Notice notice(
            TextHead text, ThreadRecord thread, MemberId member, List<String> people, String topic, Kind kind) {
        var shared = membership
                .room(text.room())
                .filter(room -> !room.kind().apart())
                .isPresent();
        return new Notice(
                member,
                topic,
                shared ? kind.shared : kind.ofGroup,
                shared ? Stream.concat(people.stream(), Stream.of(text.title())).toList() : people,
                link(text, thread),
                kind.waits(),
                null,
                thread.room().value());
    }

    /** Where a thread stands. */
    String link(TextHead text, ThreadRecord thread) {
        return "texts/" + text.id() + "#" + threads.block(thread.id());
    }

    private String name(MemberId member) {
        return membership.person(member).map(Person::name).orElse("");
    }

    private static String topic(ThreadRecord thread) {
        return "drafting.assigned/" + thread.id();
    }
}
