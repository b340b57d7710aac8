package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.Course;
import org.trialogue.drafting.domain.DraftingRooms;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Narrowing;
import org.trialogue.drafting.domain.NarrowingRows;
import org.trialogue.drafting.domain.SnapshotRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Proof;

/**
 * Brings a text of a working group to another stage of the procedure, which changes at once what each of its members may do with it. The
 * chair and the secretary do so; the version it had is kept, and every member is told.
 */
@Service
@Transactional
public class Staging {

    private static final String NOT_THEIRS = "drafting.refused.stage-who";

    /** How many characters a reason has at most. */
    public static final int LONGEST_REASON = 1_000;

    private final TextRows texts;
    private final NarrowingRows narrowings;
    private final CommitteeRounds rounds;
    private final SnapshotRows snapshots;
    private final History history;
    private final Officers officers;
    private final Membership membership;
    private final Proof proof;
    private final StageNotices notices;
    private final AdoptionNotices adoptionNotices;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staging(
            TextRows texts,
            NarrowingRows narrowings,
            CommitteeRounds rounds,
            SnapshotRows snapshots,
            History history,
            Officers officers,
            Membership membership,
            Proof proof,
            StageNotices notices,
            AdoptionNotices adoptionNotices,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.narrowings = narrowings;
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.history = history;
        this.officers = officers;
        this.membership = membership;
        this.proof = proof;
        this.notices = notices;
        this.adoptionNotices = adoptionNotices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The stages that whoever looks at a text may bring it to; none for most. */
    public static List<Stage> open(OpenedText opened) {
        return Officers.is(opened.acting()) && !opened.room().kind().apart()
                ? Course.from(opened.text().stage())
                : List.of();
    }

    /** The stages at which the members of the text's working group may do less than the procedure grants. */
    @Transactional(readOnly = true)
    public Map<Stage, Narrowing> narrowed(OpenedText opened) {
        return narrowings.of(opened.room().id());
    }

    /**
     * Brings a text from the stage it was seen at to another.
     *
     * @param reason why; may be blank when the text goes on, must not be when it goes back
     * @throws Refusal when the member is neither chair nor secretary there, the text belongs to one group's room, was brought elsewhere
     *     meanwhile or cannot go there, a change of the drafting committee is before the discussion, or was taken back and still stands, and
     *     the final reading is wanted, the reason is missing or too long, or it is adopted and nobody proved who they are
     */
    public void bring(TextId text, Stage from, Stage to, String reason, MemberId member) {
        texts.changeRules(text);
        var head = texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = officers.deciding(head, member, "drafting.stage-changed", NOT_THEIRS);
        if (!shared(head.room())) throw new Refusal("drafting.refused.stage-room");
        if (head.stage() != from) throw new Refusal("drafting.refused.stage-moved");
        if (!Course.from(from).contains(to)) throw new Refusal("drafting.refused.stage-way");
        if (to == Stage.FINAL_READING) rounds.demandDone(head);
        if (from.compareTo(Stage.FINAL_READING) > 0) proof.demand(by.capacity());
        var now = clock.instant();
        if (from == Stage.FINAL_READING) adoptionNotices.over(head);
        if (!texts.bring(head, to, by, said(reason, Course.isBack(from, to)), now))
            throw new Refusal("drafting.refused.stage-moved");
        keep(head, now);
        var moved = Particulars.NONE.and("stage", from.key(), to.key());
        audit.record(by, head.room().value(), "drafting.stage-changed", text.value(), moved);
        notices.tell(head, to, by, now);
        events.publishEvent(new RightsChanged(head.room().value()));
        if (DraftingRooms.asksForPositions(from) != DraftingRooms.asksForPositions(to))
            events.publishEvent(new AskingChanged(text.value()));
    }

    private static @Nullable String said(String reason, boolean back) {
        var words = reason.strip();
        if (words.length() > LONGEST_REASON) throw new Refusal("drafting.refused.stage-reason-long", LONGEST_REASON);
        if (words.isEmpty() && back) throw new Refusal("drafting.refused.stage-reason");
        return words.isEmpty() ? null : words;
    }

    private boolean shared(RoomId room) {
        return membership.room(room).filter(place -> !place.kind().apart()).isPresent();
    }

    private void keep(TextHead head, Instant now) {
        snapshots.keep(head.id(), head.room(), history.at(head.id(), head.head()), now);
    }
}
