package org.trialogue.plans.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CopyRow;
import org.trialogue.plans.Declined;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.PlanColumns;
import org.trialogue.plans.PlanCopied;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/**
 * Makes a new plan of one that is there: of what was promised, measured, laid out and applied comes along what is chosen, with whom and when one likes;
 * what was accepted, reported and agreed does not.
 */
@Service
@Transactional
public class PlanCopying {

    private final Plans plans;
    private final Commitments commitments;
    private final Planning planning;
    private final StepRows steps;
    private final AppliedRows applied;
    private final DeclineRows declines;
    private final Writable writable;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    PlanCopying(
            Plans plans,
            Commitments commitments,
            Planning planning,
            StepRows steps,
            AppliedRows applied,
            DeclineRows declines,
            Writable writable,
            Membership membership,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.commitments = commitments;
        this.planning = planning;
        this.steps = steps;
        this.applied = applied;
        this.declines = declines;
        this.writable = writable;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The commitments of a plan, what was taken out of it aside, as they would come along into another one: moved by as many days as that one begins
     * later, due by its last day, the first due first.
     *
     * @throws Refusal when the member may not see the plan, or it is longer than a file that comes in may be
     */
    @Transactional(readOnly = true)
    public List<CopyRow> rows(PlanId from, PlanDraft draft, Acting by) {
        var source = source(from, by);
        if (commitments.countByPlan(from.value()) > PlanColumns.MOST)
            throw new Refusal("plans.refused.copy-long", PlanColumns.MOST);
        var days = ChronoUnit.DAYS.between(
                source.draft().period().from(), draft.period().from());
        return commitments.findByPlan(from.value()).stream()
                .filter(each -> !each.takenOut())
                .map(each -> CopyDrafts.row(each, days, draft.period().until()))
                .sorted(Comparator.comparing((CopyRow row) -> row.period().until())
                        .thenComparing(row -> row.source().value()))
                .toList();
    }

    /**
     * What lead parties of a plan declined as it stands, and why: nobody promises that.
     *
     * @throws Refusal when the member may not see the plan
     */
    @Transactional(readOnly = true)
    public Map<CommitmentId, Declined> declined(PlanId from, Acting by) {
        source(from, by);
        var declined = new LinkedHashMap<CommitmentId, Declined>();
        for (var one : declines.of(from, PlanColumns.MOST))
            if (one.leads())
                membership
                        .organization(new OrganizationId(one.organization()))
                        .ifPresent(lead -> declined.put(
                                one.commitment(),
                                new Declined(one.commitment(), one.sentence(), lead, one.reason(), one.said())));
        return declined;
    }

    /**
     * Why some of these could not come along; empty where all of them can. Nothing is written.
     *
     * @throws Refusal when the member may not see the plan
     */
    @Transactional(readOnly = true)
    public Map<CommitmentId, Refusal> objections(
            PlanId from, WorkingGroupId into, PlanDraft draft, List<CopyRow> chosen, Acting by) {
        var source = source(from, by);
        var plan = new PlanRecord(into, membership.sharedRoom(into), draft, by, clock.instant());
        var known = known(from);
        var ground = writable.ground(plan);
        var objections = new LinkedHashMap<CommitmentId, Refusal>();
        for (var row : chosen)
            objection(known, row, source, ground, by).ifPresent(refusal -> objections.put(row.source(), refusal));
        return objections;
    }

    /**
     * Copies a plan into a working group, with these of its commitments and no other: all of them, or nothing where one cannot be. Of those that
     * share in one the parties of the new plan come along, and of what they put into effect the provisions that are still there.
     *
     * @throws Refusal when the member may not see the plan, or may not open one there, or one of the commitments cannot come along
     */
    public PlanCopied copy(PlanId from, WorkingGroupId into, PlanDraft draft, List<CopyRow> chosen, Acting by) {
        if (chosen.size() > PlanColumns.MOST) throw new Refusal("plans.refused.copy-long", PlanColumns.MOST);
        var source = source(from, by);
        var id = planning.open(into, draft, by);
        var plan = plans.findById(id.value()).orElseThrow();
        leftTheRoom(source, plan, by);
        var known = known(from);
        var ground = writable.ground(plan);
        var copies = new LinkedHashMap<CopyRow, CommitmentRecord>();
        var unlinked = 0;
        for (var row : chosen) {
            var commitment = known.get(row.source());
            if (commitment == null) throw new Refusal("plans.refused.unknown");
            var promised = CopyDrafts.drafted(commitment.draft(), row, source, ground);
            if (source.room().equals(plan.room()))
                unlinked += commitment.draft().provisions().size()
                        - promised.provisions().size();
            copies.put(row, planning.written(ground, promised, commitment.language(), by));
        }
        commitments.flush();
        belongings(source, known, copies, by);
        planning.entered(plan);
        return new PlanCopied(id, copies.size(), List.of(), unlinked);
    }

    /** What belongs to those that come along: their steps, what they need of one another, and the practices that they apply. */
    private void belongings(
            PlanRecord source,
            Map<CommitmentId, CommitmentRecord> known,
            Map<CopyRow, CommitmentRecord> copies,
            Acting by) {
        var laidOut = steps.steps(source.id());
        var needs = steps.needs(source.id());
        var practices = applied.in(source.id());
        var keys = new HashMap<UUID, UUID>();
        copies.forEach((row, copy) -> keys.put(row.source().value(), copy.id().value()));
        var stepsOfCopies = new LinkedHashMap<CommitmentRecord, List<MilestoneDraft>>();
        var needsOfCopies = new LinkedHashMap<CommitmentRecord, Set<UUID>>();
        var practicesOfCopies = new LinkedHashMap<CommitmentRecord, List<String>>();
        copies.forEach((row, copy) -> {
            var old = row.source().value();
            var before = Objects.requireNonNull(known.get(row.source())).draft().period();
            stepsOfCopies.put(copy, CopyDrafts.moved(laidOut.getOrDefault(old, List.of()), before, row.period()));
            needsOfCopies.put(
                    copy,
                    needs.getOrDefault(old, Set.of()).stream()
                            .flatMap(needed -> Stream.ofNullable(keys.get(needed)))
                            .collect(Collectors.toSet()));
            practicesOfCopies.put(copy, practices.getOrDefault(old, List.of()));
        });
        steps.layOut(stepsOfCopies, by);
        steps.link(needsOfCopies, by);
        applied.write(practicesOfCopies, by);
    }

    private PlanRecord source(PlanId from, Acting by) {
        return plans.findById(from.value())
                .filter(plan -> membership.actingIn(by.member(), plan.room()).isPresent())
                .orElseThrow(() -> new Refusal("plans.refused.unknown"));
    }

    private Map<CommitmentId, CommitmentRecord> known(PlanId from) {
        return commitments.findByPlan(from.value()).stream()
                .filter(each -> !each.takenOut())
                .collect(Collectors.toMap(CommitmentRecord::id, Function.identity()));
    }

    private Optional<Refusal> objection(
            Map<CommitmentId, CommitmentRecord> known, CopyRow row, PlanRecord source, Ground ground, Acting by) {
        var commitment = known.get(row.source());
        if (commitment == null) return Optional.of(new Refusal("plans.refused.unknown"));
        try {
            return ground.objection(CopyDrafts.drafted(commitment.draft(), row, source, ground), by);
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** The record of a room says when its words went into another one. */
    private void leftTheRoom(PlanRecord source, PlanRecord plan, Acting by) {
        if (source.room().equals(plan.room())) return;
        var there = membership.actingIn(by.member(), source.room()).orElseThrow();
        audit.record(
                there,
                source.room().value(),
                "plans.commitments-taken",
                source.id().value(),
                Particulars.of(Kind.READING).and("format", null, "copy"));
    }
}
