package org.trialogue.plans.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.PlanRecommendations;
import org.trialogue.plans.Recommendation;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Which recommendations of supervisory bodies a commitment takes up, and how that is written down. It asks for no new acceptance. */
@Service
@Transactional
public class Heeding {

    /** So many a commitment takes up at most. */
    public static final int MOST = 30;

    private final RecommendationRows rows;
    private final Commitments commitments;
    private final Plans plans;
    private final Speaking speaking;
    private final Membership membership;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Heeding(
            RecommendationRows rows,
            Commitments commitments,
            Plans plans,
            Speaking speaking,
            Membership membership,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.commitments = commitments;
        this.plans = plans;
        this.speaking = speaking;
        this.membership = membership;
        this.audit = audit;
        this.events = events;
    }

    /** Those that the plan's working group took in; empty when there is no such plan, or the reader may not see it. */
    @Transactional(readOnly = true)
    public Optional<PlanRecommendations> in(PlanId id, int from, int atMost, MemberId reader) {
        return plans.findById(id.value())
                .flatMap(plan -> membership
                        .actingIn(reader, plan.room())
                        .map(acting -> new PlanRecommendations(
                                new PlanName(id, plan.draft().title()),
                                rows.in(plan.room(), from, atMost),
                                rows.count(plan.room()),
                                plan.open() && acting.forSecretariat(),
                                acting)));
    }

    /** Those that a commitment takes up; none where the viewer may not see it. */
    @Transactional(readOnly = true)
    public List<Recommendation> of(CommitmentId id, MemberId viewer) {
        return seen(id, viewer).map(found -> rows.of(id)).orElse(List.of());
    }

    /** Those that it could take up, by letters in them: what was said to its lead party's country first. None where the viewer may not see it. */
    @Transactional(readOnly = true)
    public List<Recommendation> find(CommitmentId id, String letters, int from, int atMost, MemberId viewer) {
        return seen(id, viewer)
                .map(found -> rows.find(found.room(), country(found), letters, from, atMost))
                .orElse(List.of());
    }

    /**
     * Writes down which recommendations a commitment takes up, and no others.
     *
     * @param seen which ones it took up when the form was filled
     * @throws Refusal when someone other than a secretary asks, the plan is closed, another one wrote something else meanwhile, they are too
     *     many, or one of them is unknown
     */
    public void heed(CommitmentId id, Set<UUID> keys, Set<UUID> seen, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        if (keys.size() > MOST) throw new Refusal("plans.refused.recommendations-many", MOST);
        rows.alone(commitment.room());
        var before = rows.keys(id);
        if (!before.equals(seen)) throw new Refusal("plans.refused.recommendations-meanwhile");
        if (rows.known(commitment.room(), keys) != keys.size()) throw new Refusal("plans.refused.unknown");
        var was = named(id);
        rows.write(id, commitment.room(), keys);
        audit.record(
                by,
                commitment.room().value(),
                "plans.recommendations-heeded",
                id.value(),
                Particulars.NONE.and("recommendations", was, named(id)));
        events.publishEvent(new CommitmentChanged(
                commitment.room().value(), commitment.plan().value(), id.value()));
    }

    private Set<String> named(CommitmentId id) {
        return rows.of(id).stream()
                .map(Recommendation::said)
                .map(said -> String.join(
                                " ", said.body(), said.code(), said.on().toString(), said.reference())
                        .strip())
                .collect(Collectors.toSet());
    }

    private Optional<CommitmentRecord> seen(CommitmentId id, MemberId viewer) {
        return commitments
                .findById(id.value())
                .filter(found -> membership.actingIn(viewer, found.room()).isPresent());
    }

    private String country(CommitmentRecord commitment) {
        return membership
                .organization(commitment.lead())
                .flatMap(lead -> Optional.ofNullable(lead.country()))
                .orElse("");
    }
}
