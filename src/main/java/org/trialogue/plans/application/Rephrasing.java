package org.trialogue.plans.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.trialogue.audit.Audit;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** How commitments of a plan are put differently, one or many of them. Whoever calls holds the plan, and says at the end that it was done. */
@Component
class Rephrasing {

    private final Commitments commitments;
    private final StepReading steps;
    private final Rewordings rewordings;
    private final Audit audit;

    Rephrasing(Commitments commitments, StepReading steps, Rewordings rewordings, Audit audit) {
        this.commitments = commitments;
        this.steps = steps;
        this.rewordings = rewordings;
        this.audit = audit;
    }

    /**
     * A commitment, and how it is to be put.
     *
     * @param seen the edition that was read
     */
    record Put(CommitmentRecord commitment, CommitmentDraft draft, int seen) {}

    /** What it said, and how it is put. */
    private record Turned(Put put, CommitmentDraft before) {}

    /** The steps of commitments against which they are checked: they are looked up once, however many there are. */
    Map<CommitmentId, List<MilestoneDraft>> laidOut(List<CommitmentRecord> all) {
        return steps.laidOut(all.stream().map(CommitmentRecord::id).toList());
    }

    /**
     * Makes sure that it could be put so; it stays as it is.
     *
     * @param laidOut the steps
     * @throws Refusal when a rule says no, one of its steps would lie outside its days, or another one saved in the meantime
     */
    void check(Ground ground, Put put, Map<CommitmentId, List<MilestoneDraft>> laidOut, Acting by) {
        var commitment = put.commitment();
        ground.check(put.draft(), commitment.draft());
        var own = laidOut.getOrDefault(commitment.id(), List.of());
        MilestoneKeeping.objection(put.draft().period(), own).ifPresent(refusal -> {
            throw refusal;
        });
        commitment.requireChangeable(put.draft(), put.seen(), ground.terms(put.draft()), by);
    }

    /**
     * Puts them so.
     *
     * @throws Refusal as above, for whichever is the first; none of them is put differently then
     */
    void write(Ground ground, List<Put> all, String meanwhile, Acting by) {
        var records = all.stream().map(Put::commitment).toList();
        var laidOut = laidOut(records);
        var said = rewordings.whole(records.stream().map(CommitmentRecord::id).toList());
        var turned = new ArrayList<Turned>();
        for (var put : all) {
            check(ground, put, laidOut, by);
            turned.add(new Turned(put, put.commitment().draft()));
            put.commitment().change(put.draft(), put.seen(), ground.terms(put.draft()), by);
        }
        Speaking.unlessMeanwhile(meanwhile, () -> commitments.saveAllAndFlush(records));
        var kept = new ArrayList<Rewordings.Said>();
        for (var one : turned) {
            var commitment = one.put().commitment();
            var entry = audit.record(
                    by,
                    commitment.room().value(),
                    "plans.commitment-changed",
                    commitment.id().value(),
                    Recorded.changed(one.before(), one.put().draft()));
            kept.add(new Rewordings.Said(entry, commitment, Objects.requireNonNull(said.get(commitment.id()))));
        }
        rewordings.keep(kept);
    }
}
