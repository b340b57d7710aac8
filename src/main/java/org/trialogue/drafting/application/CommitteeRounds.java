package org.trialogue.drafting.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.drafting.Stage;
import org.trialogue.drafting.Substantive;
import org.trialogue.drafting.Substantive.Outcome;
import org.trialogue.drafting.TextId;
import org.trialogue.drafting.amending.Proposal;
import org.trialogue.drafting.amending.ProvisionChange;
import org.trialogue.drafting.application.DraftingCommittee.Work;
import org.trialogue.drafting.domain.AgreedRows;
import org.trialogue.drafting.domain.Commit;
import org.trialogue.drafting.domain.CommitRows;
import org.trialogue.drafting.domain.History;
import org.trialogue.drafting.domain.Milestone.Reached;
import org.trialogue.drafting.domain.MilestoneRows;
import org.trialogue.drafting.domain.SubstantiveRows;
import org.trialogue.drafting.domain.TextHead;
import org.trialogue.platform.Refusal;
import org.trialogue.prosemirror.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rounds in which a text was before its drafting committee, and what was called substantive and is not done with: what was decided is not entered
 * yet, or the change was taken back and still stands.
 */
@Component
class CommitteeRounds {

    private final SubstantiveRows rows;
    private final MilestoneRows milestones;
    private final AgreedRows agreed;
    private final CommitRows commits;
    private final History history;

    CommitteeRounds(
            SubstantiveRows rows, MilestoneRows milestones, AgreedRows agreed, CommitRows commits, History history) {
        this.rows = rows;
        this.milestones = milestones;
        this.agreed = agreed;
        this.commits = commits;
        this.history = history;
    }

    /**
     * One of them.
     *
     * @param from the version with which the text came before the committee
     * @param to the version that it left, or the newest while it is at work
     */
    record Round(int from, int to, Instant since, boolean goesOn) {

        private boolean made(Commit commit) {
            return from < commit.version() && commit.version() <= to;
        }
    }

    /** Those of a text in view, the oldest first. */
    List<Round> of(TextHead head) {
        var stages = milestones.reached(head.id()).stream()
                .sorted(Comparator.comparing(Reached::at))
                .toList();
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            if (stage.stage() != Stage.DRAFTING_COMMITTEE) continue;
            var goesOn = i == stages.size() - 1;
            var to = goesOn ? head.head() : stages.get(i + 1).version();
            rounds.add(new Round(stage.version(), to, stage.at(), goesOn));
        }
        return rounds;
    }

    /** The one in which a change was called substantive. */
    static Round of(List<Round> rounds, Substantive called) {
        return rounds.reversed().stream()
                .filter(round -> !round.since().isAfter(called.at()))
                .findFirst()
                .orElseGet(rounds::getFirst);
    }

    /** The last word on each provision of which a change was called substantive, by its key: whoever takes that back leaves what was said before. */
    Map<String, Substantive> lastWords(TextId text, Predicate<Substantive> which) {
        var words = new LinkedHashMap<String, Substantive>();
        for (var each : rows.of(text))
            if (which.test(each))
                words.merge(each.blockId(), each, (old, now) -> isVoid(now) && !isVoid(old) ? old : now);
        return words;
    }

    private static boolean isVoid(Substantive called) {
        return called.outcome() == Outcome.WITHDRAWN;
    }

    /** What is not done with. */
    List<Substantive> notDone(TextHead head) {
        var words = lastWords(head.id(), each -> true).values();
        return Stream.concat(words.stream().filter(Substantive::isOpen), notPutBack(head, words.stream()))
                .toList();
    }

    /**
     * Demands that nothing is left to be done.
     *
     * @throws Refusal when a change is before the discussion, or was taken back and still stands
     */
    void demandDone(TextHead head) {
        var left = notDone(head);
        if (left.stream().anyMatch(Substantive::isOpen)) throw new Refusal("drafting.refused.substantive-open");
        if (!left.isEmpty()) throw new Refusal("drafting.refused.substantive-put-back");
    }

    private Stream<Substantive> notPutBack(TextHead head, Stream<Substantive> words) {
        var back = words.filter(each -> each.outcome() == Outcome.TAKEN_BACK).toList();
        if (back.isEmpty()) return Stream.of();
        var settled = agreed.of(head.id());
        var rounds = of(head);
        return back.stream()
                .filter(each -> !settled.contains(each.blockId()))
                .filter(each -> stillStands(head, rounds, each));
    }

    /** Whether, since it was entered that it is taken back, the words from before never stood again, nor were there others outside the committee. */
    private boolean stillStands(TextHead head, List<Round> rounds, Substantive called) {
        var then = history.at(head.id(), of(rounds, called).from()).doc();
        var entered = Objects.requireNonNull(called.settledAt());
        var version = history.at(head.id(), called.version());
        var stands = differs(then, version.doc(), called.blockId());
        for (var commit : commits.between(head.id(), called.version(), head.head())) {
            var before = version;
            version = version.after(commit);
            var later = !commit.at().isBefore(entered);
            if (later && !stands) return false;
            if (!touches(before.doc(), version.doc(), called.blockId())) continue;
            if (later && rounds.stream().noneMatch(round -> round.made(commit))) return false;
            stands = differs(then, version.doc(), called.blockId());
        }
        return stands;
    }

    private static boolean touches(Node before, Node after, String blockId) {
        return changes(before, after, blockId).findAny().isPresent();
    }

    /** Whether a provision stands elsewhere or reads otherwise; only the keys of its parts may be others. */
    private static boolean differs(Node then, Node now, String blockId) {
        return changes(then, now, blockId).anyMatch(change -> !readsTheSame(change));
    }

    private static Stream<ProvisionChange> changes(Node before, Node after, String blockId) {
        return Proposal.between(before, after).changes().stream()
                .filter(change -> Work.block(change).equals(blockId));
    }

    private static boolean readsTheSame(ProvisionChange change) {
        if (change.kind() != ProvisionChange.Kind.CHANGED) return false;
        var before = Objects.requireNonNull(change.before());
        var now = Objects.requireNonNull(change.now());
        return keyless(before.toJson()).equals(keyless(now.toJson()));
    }

    private static JsonNode keyless(JsonNode json) {
        if (json.get("attrs") instanceof ObjectNode attrs) attrs.remove("id");
        for (var child : json.path("content")) keyless(child);
        return json;
    }
}
