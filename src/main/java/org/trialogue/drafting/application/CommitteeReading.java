package org.trialogue.drafting.application;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Substantive;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.drafting.application.CommitteeRounds.Round;
import org.trialogue.drafting.application.DraftingCommittee.Pending;
import org.trialogue.drafting.application.DraftingCommittee.Work;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.membership.Membership;

/** Reads what the drafting committee changed since a text last came before it, and what is not done with from before. */
@Component
class CommitteeReading {

    private final CommitteeRounds rounds;
    private final CommitteeNotices notices;
    private final History history;
    private final Membership membership;

    CommitteeReading(CommitteeRounds rounds, CommitteeNotices notices, History history, Membership membership) {
        this.rounds = rounds;
        this.notices = notices;
        this.history = history;
        this.membership = membership;
    }

    /** What it changed in a text in view; empty while the text was never before it. */
    Optional<Work> of(TextHead head) {
        var all = rounds.of(head);
        return all.isEmpty() ? Optional.empty() : Optional.of(read(head, all));
    }

    private Work read(TextHead head, List<Round> all) {
        var round = all.getLast();
        var proposal = Proposal.between(
                history.at(head.id(), round.from()).doc(),
                history.at(head.id(), round.to()).doc());
        var names = new Names(membership);
        var called = new HashMap<String, Substantive>();
        rounds.lastWords(head.id(), each -> CommitteeRounds.of(all, each).equals(round))
                .forEach((block, each) ->
                        called.put(block, each.named(names.of(each.by().member()))));
        var changed = proposal.changes().stream().map(Work::block).toList();
        var pending = rounds.notDone(head).stream()
                .filter(each -> !CommitteeRounds.of(all, each).equals(round) || !changed.contains(each.blockId()))
                .map(each -> pending(head, all, each.named(names.of(each.by().member()))))
                .toList();
        return new Work(round.from(), round.to(), round.goesOn(), proposal, called, pending);
    }

    private Pending pending(TextHead head, List<Round> all, Substantive called) {
        var from = CommitteeRounds.of(all, called).from();
        var since = Proposal.between(
                history.at(head.id(), from).doc(),
                history.at(head.id(), head.head()).doc());
        var change = since.changes().stream()
                .filter(each -> Work.block(each).equals(called.blockId()))
                .findFirst()
                .orElse(null);
        return new Pending(called, notices.number(called), from, since, change);
    }
}
