package org.trialogue.drafting.collab;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.amending.Carried;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.drafting.domain.AmendmentRows;
import org.trialogue.drafting.domain.Fork;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Misfit;
import org.trialogue.drafting.domain.MisfitRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.membership.Membership;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/**
 * Brings the new wording of a text beneath a draft amendment when somebody who writes in it opens it. It happens in that member's own
 * transaction, as nobody and nothing else may read the draft: no job does it, and no change of the text sets it off.
 */
@Service
public class BringingUp {

    private static final int ATTEMPTS = 8;

    private final TextRows texts;
    private final AmendmentRows drafts;
    private final MisfitRows misfits;
    private final History history;
    private final Forks forks;
    private final Membership membership;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BringingUp(
            TextRows texts,
            AmendmentRows drafts,
            MisfitRows misfits,
            History history,
            Forks forks,
            Membership membership,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.drafts = drafts;
        this.misfits = misfits;
        this.history = history;
        this.forks = forks;
        this.membership = membership;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param from the version of the text that the draft stood on
     * @param to the version it stands on now
     * @param lost how many of its changes no longer fit whole
     * @param besides how many provisions both change, though the two fit together
     */
    public record BroughtUp(int from, int to, int lost, int besides) {

        /** Whether somebody has to look at it again. */
        boolean asksForAnotherLook() {
            return lost > 0 || besides > 0;
        }
    }

    /**
     * Brings a draft up to its text as it stands; empty when it stands there already, or the member does not write in it.
     *
     * @throws Refusal when it would become too long, or that is too much at once: the draft stays as it is
     */
    public Optional<BroughtUp> bringUp(TextId draft, MemberId member) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var done = transaction.execute(status -> {
                var tried = tried(draft, member);
                if (!tried.holds()) status.setRollbackOnly();
                return tried;
            });
            if (!done.holds()) continue;
            if (done.came() != null && done.head() != null) forks.wrote(done.head());
            return Optional.ofNullable(done.came());
        }
        return Optional.empty();
    }

    private record Tried(
            boolean holds,
            @Nullable TextHead head,
            @Nullable BroughtUp came) {

        static final Tried NOTHING = new Tried(true, null, null);
        static final Tried AGAIN = new Tried(false, null, null);
    }

    private Tried tried(TextId draft, MemberId member) {
        var head = texts.find(draft).orElse(null);
        if (head == null || head.fork() == null) return Tried.NOTHING;
        var by = membership.writingIn(Set.of(member), head.room()).get(member);
        var text = texts.find(head.fork().of()).orElse(null);
        if (by == null || text == null || !head.rights(by).edit()) return Tried.NOTHING;
        return text.head() == head.fork().version() ? Tried.NOTHING : carry(head, head.fork(), text, by);
    }

    private Tried carry(TextHead head, Fork fork, TextHead text, Acting by) {
        var now = clock.instant();
        var draft = history.at(head.id(), head.head()).doc();
        var proposal = Proposal.between(history.at(fork.of(), fork.version()).doc(), draft);
        var carried = Carried.onto(history.at(text.id(), text.head()).doc(), proposal);
        if (!forks.rewrite(head, draft, carried.doc(), by, now)) return Tried.AGAIN;
        drafts.stand(head.id(), text.head());
        for (var lost : carried.lost())
            misfits.insert(
                    head.id(),
                    head.room(),
                    new Misfit(UUID.randomUUID(), lost.key(), fork.version(), head.head(), now));
        var came = new BroughtUp(
                fork.version(),
                text.head(),
                carried.lost().size(),
                carried.besides().size());
        if (came.asksForAnotherLook()) record(head, came, by);
        return new Tried(true, head, came);
    }

    /** Each opening after somebody has typed in the text would stand in the record otherwise. */
    private void record(TextHead head, BroughtUp came, Acting by) {
        audit.record(
                by,
                head.room().value(),
                "drafting.amendment-brought-up",
                head.id().value(),
                Particulars.NONE.and("version", came.from(), came.to()));
    }
}
