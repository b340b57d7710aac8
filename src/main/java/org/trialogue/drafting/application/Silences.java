package org.trialogue.drafting.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Refusals;
import org.trialogue.drafting.Silence;
import org.trialogue.drafting.Silence.Deed;
import org.trialogue.drafting.Silence.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.SilenceRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Rules;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Blocks;

/**
 * Puts before the groups that a provision of the shared room counts as agreed, or that an agreed one is opened again, unless somebody objects
 * until a day: the Chair and the secretary do so, all who may enter the room are told, and who speaks for a party stops it by an objection.
 */
@Service
@Transactional
public class Silences {

    private static final String BEGUN = "drafting.silence-begun";
    private static final String OBJECTED = "drafting.silence-objected";
    private static final String WITHDRAWN = "drafting.silence-withdrawn";

    private final TextRows texts;
    private final SilenceRows silences;
    private final AgreedRows agreed;
    private final History history;
    private final Officers officers;
    private final Objectors objectors;
    private final Writers writers;
    private final Undecided undecided;
    private final SilenceNotices notices;
    private final Membership membership;
    private final Refusals refusals;
    private final Audit audit;
    private final Clock clock;

    Silences(
            TextRows texts,
            SilenceRows silences,
            AgreedRows agreed,
            History history,
            Officers officers,
            Objectors objectors,
            Writers writers,
            Undecided undecided,
            SilenceNotices notices,
            Membership membership,
            Refusals refusals,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.silences = silences;
        this.agreed = agreed;
        this.history = history;
        this.officers = officers;
        this.objectors = objectors;
        this.writers = writers;
        this.undecided = undecided;
        this.notices = notices;
        this.membership = membership;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the rules of a text's working group say of its provisions.
     *
     * @param bySilence for how many days one may object before a provision counts as agreed; 0 where there is no such procedure
     * @param toReopen for how many days one may object before an agreed one is opened again; 0 where that needs no asking
     */
    public record Ways(int bySilence, int toReopen) {}

    /** By which ways provisions of an opened text come to be agreed, or open again. */
    @Transactional(readOnly = true)
    public Ways ways(OpenedText opened) {
        if (opened.room().kind() != RoomKind.SHARED || opened.fork() != null) return new Ways(0, 0);
        var rules = membership.rules(opened.room().workingGroup());
        return new Ways(rules.silenceDays(), rules.reopeningUnopposed() ? rules.objectionDays() : 0);
    }

    /** What runs on a provision of a text in view. */
    @Transactional(readOnly = true)
    public Optional<Silence> on(TextId text, String blockId) {
        return silences.running(text, blockId)
                .map(found -> found.named(new Names(membership).of(found.by().member())));
    }

    /** Whether a member speaks for a party of that text's working group, and so stops by an objection what runs there. */
    @Transactional(readOnly = true)
    public boolean mayObject(OpenedText opened) {
        return !opened.room().closed() && objectors.is(opened.room(), opened.acting());
    }

    /**
     * A provision counts as agreed, as it stands, unless somebody objects in the time that the rules give.
     *
     * @throws Refusal when the member is neither chair nor secretary there, the rules know no such procedure, the text has no such open
     *     provision, something runs on it, or adoption has begun
     */
    public void propose(TextId text, String blockId, MemberId member) {
        var head = found(text);
        var by = officers.deciding(head, member, BEGUN, "drafting.refused.agree");
        var days = rules(head).silenceDays();
        if (days == 0) throw new Refusal("drafting.refused.no-silence");
        if (agreed.find(text, blockId).isPresent()) throw new Refusal("drafting.refused.agreed-already");
        var doc = history.at(text, head.head()).doc();
        if (Blocks.find(doc, blockId)
                .filter(block -> block.node().type().name().equals("provision"))
                .isEmpty()) throw new Refusal("drafting.refused.no-provision");
        begin(head, blockId, Deed.AGREE, null, days, by);
    }

    /**
     * An agreed provision is opened again unless somebody objects in the time that the rules give.
     *
     * @throws Refusal when the member is neither chair nor secretary there, no reason is given, the provision is open, something runs on it, or
     *     adoption has begun
     */
    public void proposeReopening(TextId text, String blockId, String reason, MemberId member) {
        var head = found(text);
        var by = officers.deciding(head, member, BEGUN, "drafting.refused.agree");
        var days = rules(head).objectionDays();
        if (agreed.find(text, blockId).isEmpty()) throw new Refusal("drafting.refused.not-agreed");
        begin(head, blockId, Deed.REOPEN, worded(reason, "drafting.refused.reopening-reason"), days, by);
    }

    /**
     * Stops what runs on a provision.
     *
     * @throws Refusal when the member does not speak for a party there, says no reason, or nothing runs any more, as after the last day
     */
    public void object(UUID silence, String reason, MemberId member) {
        var running = inHand(silence);
        var head = found(running.text());
        var by = writers.acting(head, member);
        if (!objectors.is(membership.room(head.room()).orElseThrow(), by)) {
            refusals.record(by, OBJECTED, silence, null);
            throw new Refusal("drafting.refused.objection-who");
        }
        var words = worded(reason, "drafting.refused.objection-reason");
        silences.settle(silence, Outcome.OBJECTED, by, words, clock.instant());
        ended(head, running, OBJECTED, Outcome.OBJECTED, by);
    }

    /**
     * Takes back what was proposed.
     *
     * @throws Refusal when the member is neither chair nor secretary there, or nothing runs any more, as after the last day
     */
    public void withdraw(UUID silence, MemberId member) {
        var running = inHand(silence);
        var head = found(running.text());
        var by = officers.deciding(head, member, WITHDRAWN, "drafting.refused.agree");
        silences.settle(silence, Outcome.WITHDRAWN, by, null, clock.instant());
        ended(head, running, WITHDRAWN, Outcome.WITHDRAWN, by);
    }

    private void begin(TextHead head, String blockId, Deed deed, @Nullable String reason, int days, Acting by) {
        undecided.require(head);
        var until = LocalDate.now(clock).plusDays(days);
        var silence = new Silence(UUID.randomUUID(), head.id(), blockId, deed, head.head(), reason, until, by, "");
        if (!silences.begin(head, silence, clock.instant())) throw new Refusal("drafting.refused.silence-runs");
        audit.record(
                by,
                head.room().value(),
                BEGUN,
                silence.id(),
                SilenceEnding.proposed(deed).and("until", null, until));
        notices.begun(head, silence);
    }

    private void ended(TextHead head, Silence running, String deed, Outcome outcome, Acting by) {
        audit.record(by, head.room().value(), deed, running.id(), SilenceEnding.proposed(running.deed()));
        notices.ended(head, running, outcome, by.member());
    }

    /** Those of the working group; on a text that not all share, its own people need no such procedure. */
    private Rules rules(TextHead head) {
        if (head.kind() != RoomKind.SHARED) throw new Refusal("drafting.refused.no-silence");
        return membership.rules(membership.room(head.room()).orElseThrow().workingGroup());
    }

    private Silence inHand(UUID silence) {
        return silences.inHand(silence)
                .filter(running -> !running.until().isBefore(LocalDate.now(clock)))
                .orElseThrow(() -> new Refusal("drafting.refused.silence-over"));
    }

    private static String worded(String reason, String missing) {
        var words = reason.strip();
        if (words.isEmpty()) throw new Refusal(missing);
        if (words.length() > Staging.LONGEST_REASON)
            throw new Refusal("drafting.refused.stage-reason-long", Staging.LONGEST_REASON);
        return words;
    }

    private TextHead found(TextId text) {
        return texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
    }
}
