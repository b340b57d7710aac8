package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.drafting.Decision;
import org.trialogue.drafting.Drafts;
import org.trialogue.membership.Membership;
import org.trialogue.plans.CameFrom;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.DecisionDraft;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDecisions;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.Provision;
import org.trialogue.plans.Shares;
import org.trialogue.plans.application.DecidedRows.Place;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.standards.Articles;

/** How what a working group decided becomes a commitment, with an owner and a day; each knows of the other from then on. */
@Service
@Transactional
public class TakingUpDecisions {

    private final DecidedRows rows;
    private final Drafts drafts;
    private final Plans plans;
    private final Commitments commitments;
    private final Planning planning;
    private final PlanReading reading;
    private final Speaking speaking;
    private final Membership membership;
    private final Clock clock;

    TakingUpDecisions(
            DecidedRows rows,
            Drafts drafts,
            Plans plans,
            Commitments commitments,
            Planning planning,
            PlanReading reading,
            Speaking speaking,
            Membership membership,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.plans = plans;
        this.commitments = commitments;
        this.planning = planning;
        this.reading = reading;
        this.speaking = speaking;
        this.membership = membership;
        this.clock = clock;
    }

    /** What the working group of a plan decided, and what came of it; empty when there is no such plan, or the reader may not see it. */
    @Transactional(readOnly = true)
    public Optional<PlanDecisions> in(PlanId id, MemberId reader) {
        return plans.findById(id.value())
                .flatMap(plan -> membership.actingIn(reader, plan.room()).map(acting -> decisions(plan, acting)));
    }

    /** The decision that a commitment came from; empty where it came from none, or the viewer may not see it. */
    @Transactional(readOnly = true)
    public Optional<CameFrom> of(CommitmentId id, MemberId viewer) {
        return commitments
                .findById(id.value())
                .filter(found -> membership.actingIn(viewer, found.room()).isPresent())
                .flatMap(found -> rows.of(id));
    }

    /**
     * Makes a commitment of a decision: from today on, or from the first day of the plan where that is later.
     *
     * @throws Refusal when there is no such decision in view, someone other than a secretary asks, or a rule of commitments says no
     */
    public CommitmentId takeUp(PlanId id, DecisionDraft draft, Acting by) {
        var plan = plans.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        var decision = drafts.decisions(plan.room()).stream()
                .filter(each ->
                        Place.of(each.text().value(), each.blockId()).equals(new Place(draft.text(), draft.block())))
                .findFirst()
                .orElseThrow(() -> new Refusal("plans.refused.no-decision"));
        var written = planning.record(id, commitment(plan, decision, draft), by);
        commitments.flush();
        rows.keep(written, plan.room(), decision);
        return written;
    }

    private CommitmentDraft commitment(PlanRecord plan, Decision decision, DecisionDraft draft) {
        var today = LocalDate.now(clock);
        var first = plan.draft().period().from();
        var block = decision.blockId();
        List<Provision> provisions = block == null
                ? List.of()
                : List.of(new Provision(decision.text().value(), block, decision.words()));
        return new CommitmentDraft(
                draft.sentence(),
                draft.lead(),
                Set.of(),
                provisions,
                Set.of(),
                new Period(first.isAfter(today) ? first : today, draft.due()),
                List.<Indicator>of(),
                Shares.NONE,
                Articles.NONE);
    }

    private PlanDecisions decisions(PlanRecord plan, Acting acting) {
        var came = rows.in(plan.id());
        var all = drafts.decisions(plan.room()).stream()
                .map(decision -> new PlanDecisions.Decided(
                        decision, came.getOrDefault(Place.of(decision.text().value(), decision.blockId()), List.of())))
                .toList();
        return new PlanDecisions(
                new PlanName(plan.id(), plan.draft().title()),
                plan.draft().period(),
                all,
                reading.parties(plan.id()),
                plan.open() && acting.forSecretariat(),
                acting);
    }
}
