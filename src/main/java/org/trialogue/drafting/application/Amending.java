package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.DraftText;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.application.Delegates.Delegate;
import org.trialogue.drafting.domain.AmendmentRows;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.SnapshotRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.drafting.domain.Version;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * Draft amendments: a member begins one in a room of theirs, as a fork of a shared text that those in the room then write like any other text.
 * Nobody outside the room learns of it; all it leaves stands in the room.
 */
@Service
@Transactional
public class Amending {

    private final TextRows texts;
    private final AmendmentRows drafts;
    private final SnapshotRows snapshots;
    private final History history;
    private final Delegates delegates;
    private final Writers writers;
    private final Audit audit;
    private final Clock clock;

    Amending(
            TextRows texts,
            AmendmentRows drafts,
            SnapshotRows snapshots,
            History history,
            Delegates delegates,
            Writers writers,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.drafts = drafts;
        this.snapshots = snapshots;
        this.history = history;
        this.delegates = delegates;
        this.writers = writers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The shared texts to which a member may begin an amendment in a room now; none where they do not draft. */
    @Transactional(readOnly = true)
    public List<DraftText> amendable(RoomId room, MemberId member) {
        if (delegates.in(room, member).filter(Delegate::drafts).isEmpty()) return List.of();
        return texts.in(delegates.shared(room)).stream()
                .filter(text -> DraftingRooms.isOpen(text.stage()))
                .map(TextHead::shown)
                .toList();
    }

    /** The drafts of a room, the oldest first; none for who may not enter it. */
    @Transactional(readOnly = true)
    public List<DraftAmendment> in(RoomId room) {
        return drafts.in(room);
    }

    /** The drafts of a text in all rooms that the reader may enter, the oldest first. */
    @Transactional(readOnly = true)
    public List<DraftAmendment> of(TextId text) {
        return drafts.of(text);
    }

    /** A draft by its fork; empty when there is none or the reader may not enter its room: nobody can tell which. */
    @Transactional(readOnly = true)
    public Optional<DraftAmendment> find(TextId fork) {
        return drafts.find(fork);
    }

    /**
     * Begins a draft on a text as it stands.
     *
     * @return its fork
     * @throws Refusal when the text is none that is amended, its stage is past that, the member may not draft in that room, or the title is
     *     none
     */
    public TextId begin(TextId of, RoomId room, String title, String justification, MemberId member) {
        var text = texts.find(of).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = delegates.in(room, text, member);
        if (!DraftingRooms.drafts(by.room().kind())) throw new Refusal("drafting.refused.draft-room");
        if (!by.drafts()) throw new Refusal("drafting.refused.draft-who");
        if (!DraftingRooms.isOpen(text.stage())) throw new Refusal("drafting.refused.draft-stage");
        var draft = new DraftAmendment(
                TextId.fresh(),
                room,
                of,
                text.title(),
                AmendmentWording.title(title),
                AmendmentWording.justification(justification),
                by.holder(),
                by.acting(),
                clock.instant(),
                text.head(),
                null);
        keep(draft, text);
        return draft.id();
    }

    /** Begins another one beside a draft, on the version that it stands on, with the same mover and justification. */
    public TextId beside(DraftAmendment draft, String title, MemberId member) {
        var text = texts.find(draft.of()).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writer(draft.id(), member);
        var other = new DraftAmendment(
                TextId.fresh(),
                draft.room(),
                draft.of(),
                draft.ofTitle(),
                AmendmentWording.title(title),
                draft.justification(),
                draft.mover(),
                by,
                clock.instant(),
                draft.base(),
                null);
        keep(other, text);
        return other.id();
    }

    private void keep(DraftAmendment draft, TextHead text) {
        var doc = history.at(draft.of(), draft.base()).doc();
        drafts.insert(draft, text);
        snapshots.keep(draft.id(), draft.room(), new Version(0, doc), draft.at());
        var besides = Particulars.now("title", draft.title());
        audit.record(
                draft.by(),
                draft.room().value(),
                "drafting.amendment-begun",
                draft.id().value(),
                besides);
    }

    /**
     * Says of a draft anew what it is called and why it is made.
     *
     * @throws Refusal when the member does not write in it, or the title is none
     */
    public void describe(TextId fork, String title, String justification, MemberId member) {
        var draft = drafts.find(fork).orElseThrow(() -> new Refusal("drafting.refused.room"));
        texts.changeRules(fork);
        var by = writer(fork, member);
        var called = AmendmentWording.title(title);
        var why = AmendmentWording.justification(justification);
        if (called.equals(draft.title()) && why.equals(draft.justification())) return;
        drafts.describe(fork, called, why);
        var besides = Particulars.NONE.and("title", draft.title(), called);
        audit.record(by, draft.room().value(), "drafting.amendment-described", fork.value(), besides);
    }

    private Acting writer(TextId fork, MemberId member) {
        var head = texts.find(fork).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(head, member);
        if (!head.rights(by).edit())
            throw new Refusal(head.drafts(by) ? "drafting.rights.set-aside" : "drafting.refused.draft-who");
        return by;
    }
}
