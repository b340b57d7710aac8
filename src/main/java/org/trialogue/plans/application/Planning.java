package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Person;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PromisesEntered;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/** How the secretariat of a working group writes down what was promised. */
@Service
@Transactional
public class Planning {

    private static final String MEANWHILE = "plans.refused.changed-meanwhile";

    private final Plans plans;
    private final Commitments commitments;
    private final Writable writable;
    private final Schedule schedule;
    private final Rephrasing rephrasing;
    private final Membership membership;
    private final Speaking speaking;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Planning(
            Plans plans,
            Commitments commitments,
            Writable writable,
            Schedule schedule,
            Rephrasing rephrasing,
            Membership membership,
            Speaking speaking,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.commitments = commitments;
        this.writable = writable;
        this.schedule = schedule;
        this.rephrasing = rephrasing;
        this.membership = membership;
        this.speaking = speaking;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a plan in a working group.
     *
     * @throws Refusal when a rule says no
     */
    public PlanId open(WorkingGroupId workingGroup, PlanDraft draft, Acting by) {
        var shared = membership.sharedRoom(workingGroup);
        speaking.require(by, shared);
        requireParties(workingGroup, draft.parties());
        var plan = plans.saveAndFlush(new PlanRecord(workingGroup, shared, draft, by, clock.instant()));
        audit.record(by, shared.value(), "plans.plan-opened", plan.id().value(), Recorded.opened(draft));
        return plan.id();
    }

    /**
     * Puts a plan's title, period or parties differently.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal when a rule says no, it would end before something that is promised in it is due, or another one saved in the meantime; what
     *     they saved stays
     */
    public void change(PlanId id, PlanDraft draft, int seen, Acting by) {
        var plan = spoken(plans.alone(id.value()), by);
        var before = plan.draft();
        var added = new HashSet<>(draft.parties());
        added.removeAll(before.parties());
        requireParties(plan.workingGroup(), added);
        requirePromising(id, before, draft);
        requireRoom(id, before, draft);
        plan.change(draft, seen, by, LocalDate.now(clock));
        Speaking.unlessMeanwhile(MEANWHILE, () -> plans.saveAndFlush(plan));
        if (!before.period().equals(draft.period()) || before.rhythm() != draft.rhythm()) schedule.anew(plan);
        audit.record(by, plan.room().value(), "plans.plan-changed", id.value(), Recorded.changed(before, draft));
    }

    /**
     * Writes a commitment into a plan.
     *
     * @throws Refusal when a rule says no
     */
    public CommitmentId record(PlanId id, CommitmentDraft draft, Acting by) {
        var plan = held(id, by);
        var recorded = written(writable.ground(plan), draft, language(by), by);
        commitments.flush();
        entered(plan);
        return recorded.id();
    }

    /**
     * The same for one of many, in a plan that its caller holds, and of which it says at the end that all are {@linkplain #entered there}.
     *
     * @param language the one that it is written in
     */
    CommitmentRecord written(Ground ground, CommitmentDraft draft, Locale language, Acting by) {
        var recorded = commitments.save(ground.written(draft, language, by));
        audit.record(
                by,
                recorded.room().value(),
                "plans.commitment-recorded",
                recorded.id().value(),
                Recorded.written(draft));
        return recorded;
    }

    /** Says that something was promised in a plan, or put differently, however much of it. */
    void entered(PlanRecord plan) {
        events.publishEvent(new PromisesEntered(plan.room().value(), plan.id().value()));
    }

    /**
     * Puts a commitment differently.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal when a rule says no, one of its steps would lie outside its days, or another one saved in the meantime; what they saved
     *     stays
     */
    public void change(CommitmentId id, CommitmentDraft draft, int seen, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(Planning::unknown);
        var plan = held(commitment.plan(), by);
        var put = new Rephrasing.Put(commitment, draft, seen);
        rephrasing.write(writable.ground(plan), List.of(put), MEANWHILE, by);
        entered(plan);
    }

    /** What is written into a plan goes by what the plan says, which nobody changes meanwhile. */
    private PlanRecord held(PlanId id, Acting by) {
        return spoken(plans.held(id.value()), by);
    }

    private PlanRecord spoken(Optional<PlanRecord> found, Acting by) {
        var plan = found.orElseThrow(Planning::unknown);
        speaking.require(by, plan.room());
        return plan;
    }

    private void requireParties(WorkingGroupId workingGroup, Set<OrganizationId> parties) {
        var there = membership.organizationsIn(workingGroup).stream()
                .filter(organization -> organization.affiliation() != Affiliation.SECRETARIAT)
                .map(Organization::id)
                .collect(Collectors.toSet());
        if (!there.containsAll(parties)) throw new Refusal("plans.refused.party-left");
    }

    private void requirePromising(PlanId id, PlanDraft before, PlanDraft draft) {
        var gone = new HashSet<>(before.parties());
        gone.removeAll(draft.parties());
        if (gone.isEmpty()) return;
        var promising = commitments.promising(id.value());
        gone.stream()
                .filter(party -> promising.contains(party.value()))
                .findFirst()
                .ifPresent(party -> {
                    throw new Refusal(
                            "plans.refused.party-promises",
                            membership
                                    .organization(party)
                                    .map(Organization::name)
                                    .orElse("—"));
                });
    }

    /** After its end nobody is asked for a report. */
    private void requireRoom(PlanId id, PlanDraft before, PlanDraft draft) {
        var end = draft.period().until();
        if (!end.isBefore(before.period().until())) return;
        var outside = commitments.dueAfter(id.value(), end);
        if (outside > 0) throw new Refusal("plans.refused.plan-shortened", outside);
    }

    /** The one in which a member writes, as far as is known. */
    Locale language(Acting by) {
        return membership.person(by.member()).map(Person::language).orElse(Locale.ENGLISH);
    }

    private static Refusal unknown() {
        return new Refusal("plans.refused.unknown");
    }
}
