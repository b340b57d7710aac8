package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.domain.AssignmentRows;
import org.trialogue.drafting.domain.AssignmentRows.Assignment;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.ThreadRows;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Gives a thread to one of those who see it, to be settled. Whoever may comment there may assign it, but for those who were asked for comments alone. */
@Service
@Transactional
public class Assigning {

    private final TextRows texts;
    private final ThreadRows threads;
    private final AssignmentRows assignments;
    private final CommentRooms rooms;
    private final Colleagues colleagues;
    private final Membership membership;
    private final CommentNotices notices;
    private final CommentSignals signals;
    private final Audit audit;
    private final Clock clock;

    Assigning(
            TextRows texts,
            ThreadRows threads,
            AssignmentRows assignments,
            CommentRooms rooms,
            Colleagues colleagues,
            Membership membership,
            CommentNotices notices,
            CommentSignals signals,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.threads = threads;
        this.assignments = assignments;
        this.rooms = rooms;
        this.colleagues = colleagues;
        this.membership = membership;
        this.notices = notices;
        this.signals = signals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A thread is this member's to settle from now on; empty for nobody's. Whose it is already, it stays.
     *
     * @throws Refusal when the member may not comment there, the thread is resolved, or the other does not see it or may not answer in it
     */
    public void assign(ThreadId id, Optional<MemberId> to, MemberId member) {
        assignments.hold(id);
        var thread = threads.find(id).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var text = found(thread.text());
        var by = rooms.acting(text, thread.room(), member);
        if (!text.isSettledBy(by)) throw new Refusal("drafting.refused.comment");
        if (thread.resolved() != null) throw new Refusal("drafting.refused.comment-resolved");
        var before = assignments.of(id).map(Assignment::member);
        if (before.equals(to)) return;
        if (to.isPresent() && !settles(text, thread.room(), to.get())) throw new Refusal("drafting.refused.assignee");
        assignments.insert(thread, to.orElse(null), by, clock.instant());
        before.ifPresent(other -> notices.noLongerAssigned(thread, other));
        to.ifPresent(one -> notices.assigned(text, thread, one, by));
        audit.record(by, thread.room().value(), "drafting.thread-assigned", id.value());
        signals.afterCommit(thread.text());
    }

    /** Those to whom a thread can be assigned, by name. */
    @Transactional(readOnly = true)
    public List<Mandated> candidates(ThreadId id) {
        return threads.find(id)
                .map(thread -> {
                    var text = found(thread.text());
                    return answering(text, thread.room()).stream()
                            .filter(held -> text.isSettledBy(held.acting()))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Those who see a thread and can answer in it, by name. */
    @Transactional(readOnly = true)
    public List<Mandated> answering(ThreadId id) {
        return threads.find(id)
                .map(thread -> answering(found(thread.text()), thread.room()))
                .orElse(List.of());
    }

    /** Those who will see a comment for this audience and can answer it, by name. */
    @Transactional(readOnly = true)
    public List<Mandated> audience(TextId text, Audience audience, MemberId member) {
        var head = found(text);
        return answering(head, rooms.of(head, audience, member));
    }

    private List<Mandated> answering(TextHead text, RoomId room) {
        return colleagues.seeing(text, room).stream()
                .filter(held -> answers(text, room, held.person().id()))
                .toList();
    }

    /** Whether a thread in that room beside the text can be given to a member to settle. */
    boolean settles(TextHead text, RoomId room, MemberId member) {
        return answers(text, room, member)
                && membership
                        .actingIn(member, text.room())
                        .filter(text::isSettledBy)
                        .isPresent();
    }

    /** Whether a member sees a thread in that room beside the text, and may answer in it. */
    private boolean answers(TextHead text, RoomId room, MemberId member) {
        return colleagues.sees(text, room, member)
                && membership
                        .actingOn(member, text.room(), text.id().value())
                        .filter(acting -> text.rights(acting).comment())
                        .isPresent();
    }

    private TextHead found(TextId text) {
        return texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
    }
}
