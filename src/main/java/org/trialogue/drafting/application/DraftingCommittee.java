package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.audit.Refusals;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Substantive;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.drafting.domain.MilestoneRows;
import org.trialogue.drafting.domain.SubstantiveRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * What the drafting committee changes in a text: each change is of form, or whoever speaks for a party calls it substantive. Then the provision goes
 * back to discussion: the committee does not change it, and the text does not come to its final reading, until the Chair or the secretary enters what
 * was decided.
 */
@Service
@Transactional
public class DraftingCommittee {

    private static final String NOT_THEIRS = "drafting.refused.substantive-settle";
    private static final String CALLED = "drafting.substance-called";
    private static final String STANDS = "drafting.substance-stands";
    private static final String TAKEN_BACK = "drafting.substance-taken-back";
    private static final String WITHDRAWN = "drafting.substance-withdrawn";

    private final TextRows texts;
    private final SubstantiveRows rows;
    private final MilestoneRows milestones;
    private final CommitteeReading reading;
    private final Officers officers;
    private final Objectors objectors;
    private final Writers writers;
    private final CommitteeNotices notices;
    private final Membership membership;
    private final Refusals refusals;
    private final Audit audit;
    private final Clock clock;

    DraftingCommittee(
            TextRows texts,
            SubstantiveRows rows,
            MilestoneRows milestones,
            CommitteeReading reading,
            Officers officers,
            Objectors objectors,
            Writers writers,
            CommitteeNotices notices,
            Membership membership,
            Refusals refusals,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.rows = rows;
        this.milestones = milestones;
        this.reading = reading;
        this.officers = officers;
        this.objectors = objectors;
        this.writers = writers;
        this.notices = notices;
        this.membership = membership;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the committee changed since the text last came before it.
     *
     * @param from the version with which the text came before it
     * @param to the version that it left, or the newest while it is at work
     * @param called what of that was called substantive, by the key of the provision: the last word on each
     * @param pending what was called substantive, is not done with, and is not among these changes: of an earlier round, or gone since
     */
    public record Work(
            int from,
            int to,
            boolean isGoingOn,
            Proposal proposal,
            Map<String, Substantive> called,
            List<Pending> pending) {

        /** Keeps its own copies. */
        public Work {
            called = Map.copyOf(called);
            pending = List.copyOf(pending);
        }

        /** The changes of which nothing is pending from before. */
        public List<ProvisionChange> others() {
            var before = pending.stream().map(each -> each.called().blockId()).collect(Collectors.toSet());
            return proposal.changes().stream()
                    .filter(change -> !before.contains(block(change)))
                    .toList();
        }

        /** Whether a provision is among what was changed. */
        public boolean changes(String blockId) {
            return proposal.changes().stream().anyMatch(change -> block(change).equals(blockId));
        }

        /** The last word on whether a change is substantive; empty where nobody called it so. */
        public Optional<Substantive> of(ProvisionChange change) {
            return Optional.ofNullable(called.get(block(change)));
        }

        /** The key of the block that a change is of. */
        public static String block(ProvisionChange change) {
            var block = change.now() == null ? change.before() : change.now();
            return block == null || block.id() == null ? change.key() : block.id();
        }
    }

    /**
     * A provision of which it is not entered yet what was decided, or whose words from before are not put back.
     *
     * @param number that it had when it was called substantive
     * @param from the version with which the text came before the committee that changed it
     * @param proposal what became of the text since then
     * @param change what became of the provision since then; null where it reads as it did
     */
    public record Pending(
            Substantive called,
            String number,
            int from,
            Proposal proposal,
            @Nullable ProvisionChange change) {}

    /** What the committee changed in a text in view; empty while the text was never before it. */
    @Transactional(readOnly = true)
    public Optional<Work> on(TextId text) {
        return texts.find(text).flatMap(reading::of);
    }

    /** Whether a text in view is, or was, before its drafting committee. */
    @Transactional(readOnly = true)
    public boolean had(TextId text) {
        return milestones.reached(text).stream().anyMatch(reached -> reached.stage() == Stage.DRAFTING_COMMITTEE);
    }

    /** Whether whoever looks at a text calls changes of its drafting committee substantive. */
    @Transactional(readOnly = true)
    public boolean mayCall(OpenedText opened) {
        return opened.text().stage() == Stage.DRAFTING_COMMITTEE
                && opened.room().kind() == RoomKind.SHARED
                && !opened.room().closed()
                && objectors.is(opened.room(), opened.acting());
    }

    /** Whether whoever looks at a text enters what became of such a change. */
    public static boolean maySettle(OpenedText opened) {
        return Officers.is(opened.acting()) && !opened.room().closed();
    }

    /**
     * Calls the change of a provision substantive.
     *
     * @throws Refusal when the text is not before its drafting committee, nothing was changed in that provision or it is before the discussion
     *     already, the member does not speak for a party, or the reason is missing or too long
     */
    public void call(TextId text, String blockId, String reason, MemberId member) {
        texts.changeRules(text);
        var head = texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(head, member);
        if (head.kind() != RoomKind.SHARED || head.stage() != Stage.DRAFTING_COMMITTEE)
            throw new Refusal("drafting.refused.no-committee");
        if (!objectors.is(membership.room(head.room()).orElseThrow(), by)) {
            refusals.record(by, CALLED, text.value(), null);
            throw new Refusal("drafting.refused.substantive-who");
        }
        if (reading.of(head).filter(work -> work.changes(blockId)).isEmpty())
            throw new Refusal("drafting.refused.substantive-none");
        var called = new Substantive(
                UUID.randomUUID(), text, blockId, head.head(), worded(reason), by, "", clock.instant(), null, null);
        if (!rows.call(head, called)) throw new Refusal("drafting.refused.substantive-already");
        audit.record(by, head.room().value(), CALLED, text.value(), Particulars.NONE);
        notices.called(head, called);
    }

    /**
     * Enters what was decided: the change stands, or is taken back, so that the words from before are to be put back.
     *
     * @throws Refusal when the member is neither Chair nor secretary there, or it is settled already
     */
    public void settle(UUID id, Outcome outcome, MemberId member) {
        var deed = switch (outcome) {
            case STANDS -> STANDS;
            case TAKEN_BACK -> TAKEN_BACK;
            case WITHDRAWN -> throw new IllegalArgumentException("Who called it substantive takes that back");
        };
        var called = inHand(id);
        var head = texts.find(called.text()).orElseThrow();
        var by = officers.deciding(head, member, deed, NOT_THEIRS);
        settled(head, called, outcome, by, deed);
    }

    /**
     * Takes back that a change is substantive.
     *
     * @throws Refusal when another called it so, or it is settled already
     */
    public void withdraw(UUID id, MemberId member) {
        var called = inHand(id);
        var head = texts.find(called.text()).orElseThrow();
        var by = writers.acting(head, member);
        if (!called.by().member().equals(member)) {
            refusals.record(by, WITHDRAWN, head.id().value(), null);
            throw new Refusal("drafting.refused.substantive-own");
        }
        settled(head, called, Outcome.WITHDRAWN, by, WITHDRAWN);
    }

    private void settled(TextHead head, Substantive called, Outcome outcome, Acting by, String deed) {
        texts.changeRules(head.id());
        rows.settle(called.id(), outcome, by, clock.instant());
        audit.record(by, head.room().value(), deed, head.id().value(), Particulars.NONE);
        notices.settled(head, called, outcome, by.member());
    }

    private Substantive inHand(UUID id) {
        return rows.inHand(id).orElseThrow(() -> new Refusal("drafting.refused.substantive-over"));
    }

    private static String worded(String reason) {
        var words = reason.strip();
        if (words.isEmpty()) throw new Refusal("drafting.refused.substantive-reason");
        if (words.length() > Staging.LONGEST_REASON)
            throw new Refusal("drafting.refused.stage-reason-long", Staging.LONGEST_REASON);
        return words;
    }
}
