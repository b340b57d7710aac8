package org.trialogue.drafting.application;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.domain.AssignmentRows;
import org.trialogue.drafting.domain.AssignmentRows.Assignment;
import org.trialogue.drafting.domain.RemarkRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.ThreadRecord;
import org.trialogue.drafting.domain.ThreadRows;
import org.trialogue.membership.Membership;
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

    /** Something was said: those whom it mentions by "@" and their names are told, and those who take part in the thread. */
    void said(TextHead text, ThreadRecord thread, UUID remark, Acting by, String words) {
        var mentioned = mentioned(thread, words);
        mentioned.forEach(member -> news(text, thread, member, by, "drafting.comment-mention/" + remark, Kind.MENTION));
        var others = new HashSet<>(remarks.authors(thread.id()));
        assignments.of(thread.id()).map(Assignment::member).ifPresent(others::add);
        others.removeAll(mentioned);
        others.forEach(member -> news(text, thread, member, by, "drafting.reply/" + remark, Kind.REPLY));
    }

    /** A thread waits for a member. */
    void assigned(TextHead text, ThreadRecord thread, MemberId member, Acting by) {
        if (member.equals(by.member())) return;
        notices.post(notice(text, thread, member, by, topic(thread), Kind.ASSIGNED));
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
        ASSIGNED("drafting.notice.assigned", "drafting.notice.assigned-group");

        private final String shared;
        private final String ofGroup;

        Kind(String shared, String ofGroup) {
            this.shared = shared;
            this.ofGroup = ofGroup;
        }
    }

    private void news(TextHead text, ThreadRecord thread, MemberId member, Acting by, String topic, Kind kind) {
        if (member.equals(by.member())
                || membership.actingIn(member, thread.room()).isEmpty()) return;
        notices.post(notice(text, thread, member, by, topic, kind));
    }

    /** What a group calls its texts stays within its room. */
    private Notice notice(TextHead text, ThreadRecord thread, MemberId member, Acting by, String topic, Kind kind) {
        var name = membership.person(by.member()).map(Person::name).orElse("");
        var shared = membership
                .room(text.room())
                .filter(room -> !room.kind().apart())
                .isPresent();
        return new Notice(
                member,
                topic,
                shared ? kind.shared : kind.ofGroup,
                shared ? List.of(name, text.title()) : List.of(name),
                "texts/" + text.id() + "#" + threads.block(thread.id()),
                kind == Kind.ASSIGNED,
                null,
                thread.room().value());
    }

    private Set<MemberId> mentioned(ThreadRecord thread, String words) {
        var said = words.toLowerCase(Locale.ROOT);
        if (!said.contains("@")) return Set.of();
        return colleagues.in(thread.room()).stream()
                .filter(held -> names(said, "@" + held.person().name().toLowerCase(Locale.ROOT)))
                .map(held -> held.person().id())
                .collect(Collectors.toSet());
    }

    /** Whether a name stands in words and does not go on. */
    private static boolean names(String words, String name) {
        for (var at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            var end = at + name.length();
            if (end == words.length() || !Character.isLetterOrDigit(words.codePointAt(end))) return true;
        }
        return false;
    }

    private static String topic(ThreadRecord thread) {
        return "drafting.assigned/" + thread.id();
    }
}
