package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.plans.Late;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.MemberId;

/** What is late in a plan, as its calendar rolls it into one entry. */
@Service
@Transactional(readOnly = true)
public class LateReading {

    private final Plans plans;
    private final FeedItems items;
    private final Membership membership;
    private final Clock clock;

    LateReading(Plans plans, FeedItems items, Membership membership, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.membership = membership;
        this.clock = clock;
    }

    /** A plan's; empty when there is none, or the member may not see it. */
    public Optional<Late> of(PlanId id, MemberId viewer) {
        return plans.findById(id.value())
                .filter(plan -> membership.actingIn(viewer, plan.room()).isPresent())
                .map(this::late);
    }

    private Late late(PlanRecord plan) {
        var found = items.of(plan.id(), LocalDate.now(clock));
        return new Late(
                new PlanName(plan.id(), plan.draft().title()),
                membership.workingGroup(plan.workingGroup()).orElseThrow(),
                found.late().stream().map(MineReading::duty).toList(),
                found.lateInAll() - found.late().size());
    }
}
