package org.trialogue.plans.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.plans.FoundCommitments;
import org.trialogue.plans.ListQuestion;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.MemberId;

/** The list of a plan's commitments, narrowed and paged in the database. */
@Service
@Transactional(readOnly = true)
public class ListReading {

    private final Plans plans;
    private final ListRows rows;
    private final Membership membership;

    ListReading(Plans plans, ListRows rows, Membership membership) {
        this.plans = plans;
        this.rows = rows;
        this.membership = membership;
    }

    /** Those that the question finds, from a place on; empty when there is no such plan, or the member may not see it. */
    public Optional<FoundCommitments> of(PlanId id, ListQuestion question, int from, int atMost, MemberId viewer) {
        return plans.findById(id.value())
                .filter(plan -> membership.actingIn(viewer, plan.room()).isPresent())
                .map(plan -> new FoundCommitments(rows.page(id, question, from, atMost), rows.count(id, question)));
    }
}
