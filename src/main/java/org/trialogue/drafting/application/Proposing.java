package org.trialogue.drafting.application;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.drafting.DraftAmendment;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.AmendmentRows;
import org.trialogue.drafting.domain.Fork;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Misfit;
import org.trialogue.drafting.domain.MisfitRows;
import org.trialogue.drafting.domain.TextRows;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Node;

/** What a draft amendment changes, worked out from its text and its fork as they stand; for those who may enter its room. */
@Service
@Transactional
public class Proposing {

    private final TextRows texts;
    private final AmendmentRows drafts;
    private final MisfitRows misfits;
    private final AgreedRows agreed;
    private final History history;
    private final Writers writers;
    private final Audit audit;
    private final Clock clock;

    Proposing(
            TextRows texts,
            AmendmentRows drafts,
            MisfitRows misfits,
            AgreedRows agreed,
            History history,
            Writers writers,
            Audit audit,
            Clock clock) {
        this.texts = texts;
        this.drafts = drafts;
        this.misfits = misfits;
        this.agreed = agreed;
        this.history = history;
        this.writers = writers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A draft and what it changes.
     *
     * @param agreed the keys of provisions that it touches though they are agreed
     * @param lost what of it no longer fits the text and nobody has seen to yet
     * @param newest the newest version of the text
     */
    public record Proposed(DraftAmendment draft, Proposal proposal, Set<String> agreed, List<Lost> lost, int newest) {

        /** Keeps its own copies. */
        public Proposed {
            agreed = Set.copyOf(agreed);
            lost = List.copyOf(lost);
        }
    }

    /** What a draft said of a provision before the text moved on there: one change of the proposal of that time. */
    public record Lost(UUID id, Proposal then, ProvisionChange change) {}

    /** A draft with all that it changes; empty when there is none or the reader may not enter its room. */
    @Transactional(readOnly = true)
    public Optional<Proposed> of(TextId fork) {
        return drafts.find(fork).map(this::proposed);
    }

    private Proposed proposed(DraftAmendment draft) {
        var text = texts.find(draft.of()).orElseThrow();
        var head = texts.find(draft.id()).orElseThrow();
        var proposal = between(draft, draft.base(), head.head());
        var locked = agreed.of(draft.of());
        var touched = proposal.changes().stream()
                .map(ProvisionChange::key)
                .filter(locked::contains)
                .collect(Collectors.toSet());
        var lost = misfits.open(draft.id()).stream()
                .flatMap(misfit -> lost(draft, misfit).stream())
                .toList();
        return new Proposed(draft, proposal, touched, lost, text.head());
    }

    /** What each of some drafts changes, without what no longer fits it. What several stand on is read once. */
    @Transactional(readOnly = true)
    public Map<TextId, Proposal> changes(List<DraftAmendment> some) {
        var bases = new HashMap<Fork, Node>();
        var found = new HashMap<TextId, Proposal>();
        for (var draft : some) {
            var base = bases.computeIfAbsent(
                    new Fork(draft.of(), draft.base()),
                    stood -> history.at(stood.of(), stood.version()).doc());
            texts.find(draft.id())
                    .map(head -> history.at(head.id(), head.head()).doc())
                    .ifPresent(now -> found.put(draft.id(), Proposal.between(base, now)));
        }
        return found;
    }

    private Proposal between(DraftAmendment draft, int base, int version) {
        return Proposal.between(
                history.at(draft.of(), base).doc(),
                history.at(draft.id(), version).doc());
    }

    private Optional<Lost> lost(DraftAmendment draft, Misfit misfit) {
        var then = between(draft, misfit.base(), misfit.draft());
        return then.changes().stream()
                .filter(change -> change.key().equals(misfit.blockId()))
                .findFirst()
                .map(change -> new Lost(misfit.id(), then, change));
    }

    /**
     * Somebody has seen to what no longer fitted; it is not shown any more.
     *
     * @throws Refusal when the member does not write in the draft
     */
    public void settle(TextId fork, UUID lost, MemberId member) {
        var head = texts.find(fork).orElseThrow(() -> new Refusal("drafting.refused.room"));
        var by = writers.acting(head, member);
        if (!head.rights(by).edit()) throw new Refusal("drafting.refused.draft-who");
        if (misfits.settle(fork, lost, by, clock.instant()))
            audit.record(by, head.room().value(), "drafting.amendment-settled", fork.value());
    }
}
