package org.trialogue.plans.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Figure;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.MilestoneDraft;
import org.trialogue.plans.Period;
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
 * Makes a new plan of one that is there: what was promised, measured and laid out comes along, moved by as many days as the new plan begins
 * later; what was accepted, reported and agreed does not.
 */
@Service
@Transactional
public class PlanCopying {

    private final Plans plans;
    private final Commitments commitments;
    private final Planning planning;
    private final MilestoneKeeping milestones;
    private final Depending depending;
    private final StepReading steps;
    private final Writable writable;
    private final Membership membership;
    private final Audit audit;

    PlanCopying(
            Plans plans,
            Commitments commitments,
            Planning planning,
            MilestoneKeeping milestones,
            Depending depending,
            StepReading steps,
            Writable writable,
            Membership membership,
            Audit audit) {
        this.plans = plans;
        this.commitments = commitments;
        this.planning = planning;
        this.milestones = milestones;
        this.depending = depending;
        this.steps = steps;
        this.writable = writable;
        this.membership = membership;
        this.audit = audit;
    }

    /**
     * Copies a plan into a working group. A commitment whose lead party is no party of the new plan, or that would be due in the past, stays
     * behind; of those that share in it the parties come along.
     *
     * @throws Refusal when the member may not see the plan, or may not open one there, or it is longer than a file that comes in may be
     */
    public PlanCopied copy(PlanId from, WorkingGroupId into, PlanDraft draft, Acting by) {
        var source = plans.findById(from.value())
                .filter(plan -> membership.actingIn(by.member(), plan.room()).isPresent())
                .orElseThrow(() -> new Refusal("plans.refused.unknown"));
        if (commitments.countByPlan(from.value()) > PlanColumns.MOST)
            throw new Refusal("plans.refused.copy-long", PlanColumns.MOST);
        var id = planning.open(into, draft, by);
        var plan = plans.findById(id.value()).orElseThrow();
        var days = ChronoUnit.DAYS.between(
                source.draft().period().from(), draft.period().from());
        leftTheRoom(source, plan, by);
        var copies = new LinkedHashMap<CommitmentId, CommitmentRecord>();
        var leftOut = new ArrayList<String>();
        var all = commitments.findByPlan(from.value()).stream()
                .sorted(Comparator.comparing(
                                (CommitmentRecord each) -> each.draft().period().until())
                        .thenComparing(each -> each.id().value()))
                .toList();
        for (var commitment : all)
            copied(commitment, source, plan, days, by)
                    .ifPresentOrElse(
                            copy -> copies.put(commitment.id(), copy),
                            () -> leftOut.add(commitment.draft().sentence()));
        commitments.flush();
        copies.forEach((old, copy) -> laidOut(old, copy, days, by));
        copies.forEach((old, copy) -> linked(old, copy, copies, by));
        planning.entered(plan);
        return new PlanCopied(id, copies.size(), leftOut);
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

    private Optional<CommitmentRecord> copied(
            CommitmentRecord commitment, PlanRecord source, PlanRecord plan, long days, Acting by) {
        var draft = moved(commitment.draft(), source.room().equals(plan.room()), plan.draft(), days);
        if (draft == null || writable.objection(plan, draft, by).isPresent()) return Optional.empty();
        return Optional.of(planning.written(plan, draft, by));
    }

    private static @Nullable CommitmentDraft moved(CommitmentDraft old, boolean sameRoom, PlanDraft plan, long days) {
        try {
            var period = old.period();
            return new CommitmentDraft(
                    old.sentence(),
                    old.lead(),
                    old.coLeads().stream().filter(plan.parties()::contains).collect(Collectors.toSet()),
                    sameRoom ? old.provisions() : List.of(),
                    old.standards(),
                    new Period(period.from().plusDays(days), period.until().plusDays(days)),
                    moved(old.indicator(), days));
        } catch (Refusal outside) {
            return null;
        }
    }

    /** Where things stood stays as it was measured; the target moves. */
    private static @Nullable Indicator moved(@Nullable Indicator old, long days) {
        if (old == null) return null;
        var target = new Figure(old.target().value(), old.target().on().plusDays(days));
        return new Indicator(
                UUID.randomUUID(), old.name(), old.measure(), old.unit(), old.direction(), old.baseline(), target);
    }

    private void laidOut(CommitmentId old, CommitmentRecord copy, long days, Acting by) {
        var within = copy.draft().period();
        var drafts = steps.milestones(old).stream()
                .map(step -> new MilestoneDraft(
                        null, step.title(), clamped(step.dueOn().plusDays(days), within)))
                .toList();
        milestones.laidOut(copy, drafts, by);
    }

    private void linked(
            CommitmentId old, CommitmentRecord copy, Map<CommitmentId, CommitmentRecord> copies, Acting by) {
        var needs = steps.needed(old).stream()
                .map(copies::get)
                .filter(Objects::nonNull)
                .map(CommitmentRecord::id)
                .collect(Collectors.toSet());
        if (!needs.isEmpty()) depending.needs(copy.id(), needs, Set.of(), by);
    }

    private static LocalDate clamped(LocalDate day, Period within) {
        if (day.isBefore(within.from())) return within.from();
        return day.isAfter(within.until()) ? within.until() : day;
    }
}
