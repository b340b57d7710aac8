package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Blocks;

/**
 * Records that the groups have agreed a provision, from when on nobody changes it, and that it is open again. The chair and the secretary
 * of the working group do so, and in a group's own text those who speak for it; the text's rules move on, so that no commit
 * decided by the older ones still holds.
 */
@Service
@Transactional
public class Agreeing {

    private static final String NOT_THEIRS = "drafting.refused.agree";

    private final TextRows texts;
    private final AgreedRows agreed;
    private final Undecided undecided;
    private final SilenceEnding silences;
    private final History history;
    private final Officers officers;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    Agreeing(
            TextRows texts,
            AgreedRows agreed,
            Undecided undecided,
            SilenceEnding silences,
            History history,
            Officers officers,
            Membership membership,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.agreed = agreed;
        this.undecided = undecided;
        this.silences = silences;
        this.history = history;
        this.officers = officers;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A provision is agreed as it stands; agreed once more, nothing happens.
     *
     * @throws Refusal when the text has no such provision, the member is neither chair nor secretary there, or adoption has begun
     */
    public void agree(TextId text, String blockId, MemberId member) {
        texts.changeRules(text);
        var head = found(text);
        var by = officers.deciding(head, member, "drafting.provision-agreed", NOT_THEIRS);
        undecided.require(head);
        var doc = history.at(text, head.head()).doc();
        if (Blocks.find(doc, blockId)
                .filter(block -> block.node().type().name().equals("provision"))
                .isEmpty()) throw new Refusal("drafting.refused.no-provision");
        agreed.agree(head, blockId, by, clock.instant())
                .ifPresent(id -> audit.record(
                        by, head.room().value(), "drafting.provision-agreed", id, state("open", "agreed")));
        silences.overtaken(head, blockId, by);
    }

    /** Whether whoever looks at a text may record what is agreed in it. */
    public static boolean mayRecord(OpenedText opened) {
        return Officers.of(opened.room().kind().takesGuests(), opened.acting())
                && opened.fork() == null
                && opened.text().stage().compareTo(Stage.FINAL_READING) <= 0;
    }

    /** Who recorded a provision of a text as agreed, and when; empty when it is open, or the text is not in view. */
    @Transactional(readOnly = true)
    public Optional<Agreement> of(TextId text, String blockId) {
        return agreed.find(text, blockId)
                .map(found -> new Agreement(
                        found.by(), new Names(membership).of(found.by().member()), found.at()));
    }

    /**
     * An agreed provision is open again; one that is open already stays so.
     *
     * @throws Refusal when the member is neither chair nor secretary there, the rules of the working group want that no group objects, or
     *     adoption has begun
     */
    public void reopen(TextId text, String blockId, MemberId member) {
        texts.changeRules(text);
        var head = found(text);
        var by = officers.deciding(head, member, "drafting.provision-reopened", NOT_THEIRS);
        if (isAskedOf(head)) throw new Refusal("drafting.refused.reopening-unopposed");
        undecided.require(head);
        agreed.reopen(text, blockId, by, clock.instant())
                .ifPresent(id -> audit.record(
                        by, head.room().value(), "drafting.provision-reopened", id, state("agreed", "open")));
    }

    /** Whether the groups are asked before what they agreed is opened again. */
    private boolean isAskedOf(TextHead head) {
        return head.kind() == RoomKind.SHARED
                && membership
                        .rules(membership.room(head.room()).orElseThrow().workingGroup())
                        .reopeningUnopposed();
    }

    private static Particulars state(String before, String after) {
        return Particulars.NONE.and("state", before, after);
    }

    private TextHead found(TextId text) {
        return texts.find(text).orElseThrow(() -> new Refusal("drafting.refused.room"));
    }
}
