package org.trialogue.drafting.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.drafting.Audience;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.domain.Passage;
import org.trialogue.drafting.domain.RemarkRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.ThreadRecord;
import org.trialogue.drafting.domain.ThreadRows;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Says something beside a text: opens threads, replies, resolves and reopens. No edit right is needed; the right is asked at each call. */
@Service
@Transactional
public class Commenting {

    private static final int LONGEST = 4_000;

    private final TextRows texts;
    private final ThreadRows threads;
    private final RemarkRows remarks;
    private final Anchoring anchoring;
    private final CommentRooms rooms;
    private final CommentNotices notices;
    private final CommentSignals signals;
    private final Audit audit;
    private final Clock clock;

    Commenting(
            TextRows texts,
            ThreadRows threads,
            RemarkRows remarks,
            Anchoring anchoring,
            CommentRooms rooms,
            CommentNotices notices,
            CommentSignals signals,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.threads = threads;
        this.remarks = remarks;
        this.anchoring = anchoring;
        this.rooms = rooms;
        this.notices = notices;
        this.signals = signals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a thread about what is marked, be it in one provision or in several, or about the provision in which the cursor stands.
     *
     * @throws Refusal when the member may not comment there, says nothing or too much, or no words are marked that still stand
     */
    public ThreadId open(TextId text, Marked marked, Audience audience, String words, MemberId member) {
        var head = found(text);
        var room = rooms.of(head, audience, member);
        var by = rooms.acting(head, room, member);
        var said = checked(words);
        var passages = anchoring.find(head, marked);
        if (passages.isEmpty()) throw new Refusal("drafting.refused.comment-passage");
        var anchor = Passage.anchor(passages, head.head());
        var thread = new ThreadRecord(ThreadId.fresh(), text, room, Passage.quote(passages), anchor, null);
        threads.insert(thread, passages.getFirst(), by, clock.instant());
        var remark = remarks.insert(thread, by, said, clock.instant());
        notices.said(head, thread, remark, by, said);
        audit.record(by, room.value(), "drafting.thread-opened", thread.id().value());
        signals.afterCommit(text);
        return thread.id();
    }

    /**
     * Replies in a thread.
     *
     * @throws Refusal when the member may not comment there, says nothing or too much, or the thread is resolved
     */
    public void reply(ThreadId id, String words, MemberId member) {
        var thread = thread(id);
        var head = found(thread.text());
        var by = rooms.acting(head, thread.room(), member);
        if (thread.resolved() != null) throw new Refusal("drafting.refused.comment-resolved");
        var said = checked(words);
        var remark = remarks.insert(thread, by, said, clock.instant());
        notices.said(head, thread, remark, by, said);
        audit.record(by, thread.room().value(), "drafting.thread-replied", remark);
        signals.afterCommit(thread.text());
    }

    /**
     * A thread is settled; one that is already stays so.
     *
     * @throws Refusal when the member may not comment there, or was asked for comments alone and did not open it
     */
    public void resolve(ThreadId id, MemberId member) {
        var thread = thread(id);
        var by = settling(found(thread.text()), thread, member);
        if (!threads.resolve(id, by, clock.instant())) return;
        notices.resolved(thread);
        audit.record(by, thread.room().value(), "drafting.thread-resolved", id.value());
        signals.afterCommit(thread.text());
    }

    /**
     * A settled thread is open again; one that is already stays so.
     *
     * @throws Refusal when the member may not comment there, or was asked for comments alone and did not open it
     */
    public void reopen(ThreadId id, MemberId member) {
        var thread = thread(id);
        var head = found(thread.text());
        var by = settling(head, thread, member);
        if (!threads.reopen(id)) return;
        notices.reopened(head, thread);
        audit.record(by, thread.room().value(), "drafting.thread-reopened", id.value());
        signals.afterCommit(thread.text());
    }

    private Acting settling(TextHead head, ThreadRecord thread, MemberId member) {
        var by = rooms.acting(head, thread.room(), member);
        if (head.isSettledBy(by) || threads.isOpenedBy(thread.id(), member)) return by;
        throw new Refusal("drafting.refused.comment");
    }

    private TextHead found(TextId text) {
        return texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
    }

    private ThreadRecord thread(ThreadId id) {
        return threads.find(id).orElseThrow(() -> new Refusal("drafting.refused.room"));
    }

    private static String checked(String words) {
        var said = words.strip();
        if (said.isEmpty()) throw new Refusal("drafting.refused.comment-empty");
        if (said.length() > LONGEST) throw new Refusal("drafting.refused.comment-long", LONGEST);
        return said;
    }
}
