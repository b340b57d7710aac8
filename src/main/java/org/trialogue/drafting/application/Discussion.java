package org.trialogue.drafting.application;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.CommentThread;
import org.trialogue.drafting.CommentThread.Assigned;
import org.trialogue.drafting.CommentThread.Place;
import org.trialogue.drafting.CommentThread.Resolved;
import org.trialogue.drafting.Remark;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.ThreadId;
import org.trialogue.drafting.domain.Anchor;
import org.trialogue.drafting.domain.AssignmentRows;
import org.trialogue.drafting.domain.AssignmentRows.Assignment;
import org.trialogue.drafting.domain.Passage;
import org.trialogue.drafting.domain.RemarkRows;
import org.trialogue.drafting.domain.RemarkRows.Said;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.ThreadRecord;
import org.trialogue.drafting.domain.ThreadRecord.Deed;
import org.trialogue.drafting.domain.ThreadRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.MemberId;

/** What is said beside a text, as the member signed in may see it: the policies leave out the rest. */
@Service
public class Discussion {

    /** After so many commits, where a thread's words stand is written down anew. */
    private static final int FAR_BEHIND = 50;

    private final TextRows texts;
    private final ThreadRows threads;
    private final RemarkRows remarks;
    private final AssignmentRows assignments;
    private final Anchoring anchoring;
    private final CommentRooms rooms;
    private final Membership membership;

    Discussion(
            TextRows texts,
            ThreadRows threads,
            RemarkRows remarks,
            AssignmentRows assignments,
            Anchoring anchoring,
            CommentRooms rooms,
            Membership membership) {
        this.texts = texts;
        this.threads = threads;
        this.remarks = remarks;
        this.assignments = assignments;
        this.anchoring = anchoring;
        this.rooms = rooms;
        this.membership = membership;
    }

    /** The threads beside a text in the order of its words; those whose words are gone come last. None when it is not in view. */
    @Transactional
    public Discussed of(TextId text) {
        var kept = threads.of(text);
        if (kept.isEmpty()) return Discussed.NOTHING;
        return texts.find(text).map(head -> shown(head, kept)).orElse(Discussed.NOTHING);
    }

    /** The words that a comment on what is marked would be about; empty when there are none, or they are gone. */
    @Transactional(readOnly = true)
    public Optional<String> words(TextId text, Marked marked) {
        return texts.find(text)
                .map(head -> anchoring.find(head, marked))
                .filter(passages -> !passages.isEmpty())
                .map(Passage::quote);
    }

    /** Whether a member can comment on a text among their own group. */
    @Transactional(readOnly = true)
    public boolean hasOwnGroup(TextId text, MemberId member) {
        return texts.find(text)
                .flatMap(head -> rooms.ownGroup(head.room(), member))
                .isPresent();
    }

    private Discussed shown(TextHead head, List<ThreadRecord> kept) {
        var doc = anchoring.now(head);
        var passages = new HashMap<ThreadId, List<Passage>>();
        anchoring.follow(head.id(), kept, head.head()).forEach((thread, anchor) -> {
            writeDown(thread, anchor);
            passages.put(thread.id(), Passage.between(doc, anchor.from(), anchor.to()));
        });
        var said = remarks.of(head.id());
        var assigned = assignments.of(head.id());
        var names = new Names(membership);
        return new Discussed(
                head.head(),
                kept.stream()
                        .sorted(comparingInt(thread -> order(passages.getOrDefault(thread.id(), List.of()))))
                        .map(thread -> new CommentThread(
                                thread.id(),
                                !thread.room().equals(head.room()),
                                thread.quote(),
                                places(passages.getOrDefault(thread.id(), List.of())),
                                remarks(said.getOrDefault(thread.id(), List.of()), names),
                                assigned(assigned.get(thread.id()), names),
                                resolved(thread.resolved(), names)))
                        .toList());
    }

    private void writeDown(ThreadRecord thread, Anchor anchor) {
        if (anchor.version() - thread.anchor().version() >= FAR_BEHIND) threads.place(thread, anchor);
    }

    private static int order(List<Passage> passages) {
        return passages.isEmpty()
                ? Integer.MAX_VALUE
                : passages.getFirst().at() + passages.getFirst().from();
    }

    private static List<Place> places(List<Passage> passages) {
        return passages.stream()
                .map(found -> new Place(found.blockId(), found.from(), found.to()))
                .toList();
    }

    private static List<Remark> remarks(List<Said> said, Names names) {
        return said.stream()
                .map(each -> new Remark(each.by(), names.of(each.by().member()), each.words(), each.at()))
                .toList();
    }

    private static Optional<Assigned> assigned(@Nullable Assignment assignment, Names names) {
        return Optional.ofNullable(assignment)
                .map(held -> new Assigned(
                        held.member(),
                        names.of(held.member()),
                        held.by(),
                        names.of(held.by().member()),
                        held.at()));
    }

    private static Optional<Resolved> resolved(@Nullable Deed deed, Names names) {
        return Optional.ofNullable(deed)
                .map(done -> new Resolved(done.by(), names.of(done.by().member()), done.at()));
    }
}
