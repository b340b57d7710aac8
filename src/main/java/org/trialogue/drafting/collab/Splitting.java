package org.trialogue.drafting.collab;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.amending.Carried;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.drafting.application.Amending;
import org.trialogue.drafting.application.AmendmentWording;
import org.trialogue.drafting.domain.AmendmentRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Node;

/** Makes of a draft that touches several provisions one draft for each: an amendment has one purpose. The first change stays where it is. */
@Service
public class Splitting {

    /** How many drafts one is split into at most. */
    public static final int MOST = 20;

    private final TextRows texts;
    private final AmendmentRows drafts;
    private final History history;
    private final Amending amending;
    private final Forks forks;
    private final Membership membership;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Splitting(
            TextRows texts,
            AmendmentRows drafts,
            History history,
            Amending amending,
            Forks forks,
            Membership membership,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.drafts = drafts;
        this.history = history;
        this.amending = amending;
        this.forks = forks;
        this.membership = membership;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Splits a draft; all of it or nothing.
     *
     * @return how many drafts there are now instead of the one
     * @throws Refusal when the member does not write in it, it does one thing only or very many, its changes hold together, or somebody writes
     *     in it at this moment
     */
    public int split(TextId draft, MemberId member) {
        var head = texts(draft);
        var count = transaction.execute(status -> apart(draft, member));
        forks.wrote(head);
        return count;
    }

    private TextHead texts(TextId draft) {
        return transaction.execute(status -> texts.find(draft).orElseThrow(() -> new Refusal("drafting.refused.room")));
    }

    private int apart(TextId id, MemberId member) {
        var draft = drafts.find(id).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var head = texts.find(id).orElseThrow();
        var by = membership.writingIn(Set.of(member), draft.room()).get(member);
        if (by == null || !head.rights(by).edit()) throw new Refusal("drafting.refused.draft-who");
        var now = history.at(id, head.head()).doc();
        var proposal = Proposal.between(history.at(draft.of(), draft.base()).doc(), now);
        var wordings = wordings(proposal);
        for (int i = 1; i < wordings.size(); i++) beside(draft, proposal.base(), wordings.get(i), i + 1, by);
        write(head, now, wordings.getFirst(), by);
        audit.record(
                by, draft.room().value(), "drafting.amendment-split", draft.id().value());
        return wordings.size();
    }

    /** The text with each change by itself. */
    static List<Node> wordings(Proposal proposal) {
        if (!proposal.hasSeveralPurposes()) throw new Refusal("drafting.refused.draft-single");
        if (proposal.changes().size() > MOST) throw new Refusal("drafting.refused.draft-split-many", MOST);
        return proposal.changes().stream()
                .map(change -> alone(proposal, change))
                .toList();
    }

    /** One that cannot stand by itself, as the deletion of all that a text says, would be lost. */
    private static Node alone(Proposal proposal, ProvisionChange change) {
        var carried = Carried.onto(proposal.base(), proposal.only(change));
        if (!carried.lost().isEmpty()) throw new Refusal("drafting.refused.draft-inseparable");
        return carried.doc();
    }

    private void beside(DraftAmendment draft, Node base, Node wanted, int number, Acting by) {
        var ending = " (" + number + ")";
        var longest = AmendmentWording.LONGEST_TITLE - ending.length();
        var title = draft.title().substring(0, Math.min(draft.title().length(), longest)) + ending;
        var other = amending.beside(draft, title, by.member());
        write(texts.find(other).orElseThrow(), base, wanted, by);
    }

    private void write(TextHead head, Node now, Node wanted, Acting by) {
        if (!forks.rewrite(head, now, wanted, by, clock.instant())) throw new Refusal("drafting.restore.busy");
    }
}
