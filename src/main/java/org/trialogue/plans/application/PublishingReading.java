package org.trialogue.plans.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.Publication;
import org.trialogue.plans.Publication.Party;
import org.trialogue.plans.application.PublishingRows.Act;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** What of a plan everybody may see, and who agreed to that, as a member of its working group knows it. */
@Service
@Transactional(readOnly = true)
public class PublishingReading {

    private final Plans plans;
    private final Commitments commitments;
    private final PublishingRows rows;
    private final Membership membership;
    private final Speaking speaking;

    PublishingReading(
            Plans plans, Commitments commitments, PublishingRows rows, Membership membership, Speaking speaking) {
        this.plans = plans;
        this.commitments = commitments;
        this.rows = rows;
        this.membership = membership;
        this.speaking = speaking;
    }

    /** A plan's; empty when there is none, or the member may not see it. */
    public Optional<Publication> of(PlanId id, MemberId viewer) {
        return plans.findById(id.value())
                .flatMap(plan -> membership.actingIn(viewer, plan.room()).map(acting -> publication(plan, acting)));
    }

    /** Whether everybody can read the plan's page. */
    public boolean isPublic(PlanId id) {
        return rows.last(id, null).filter(Act::open).isPresent()
                && !rows.publish(id).isEmpty();
    }

    private Publication publication(PlanRecord plan, Acting acting) {
        var parties = parties(plan);
        return new Publication(
                new PlanName(plan.id(), plan.draft().title()),
                acting,
                rows.last(plan.id(), null)
                        .filter(Act::open)
                        .map(act -> act.said().at())
                        .orElse(null),
                parties,
                own(parties, acting),
                rows.shown(plan.id()),
                commitments.promised(plan.id().value()));
    }

    /** The parties of the plan, and whoever agreed and is none any more. */
    private List<Party> parties(PlanRecord plan) {
        var said = rows.of(plan.id());
        return Stream.concat(
                        plan.draft().parties().stream().map(OrganizationId::value),
                        said.values().stream().filter(Act::open).flatMap(act -> Stream.ofNullable(act.organization())))
                .distinct()
                .flatMap(key -> organization(key).stream())
                .sorted(Comparator.comparing(Organization::affiliation).thenComparing(Organization::name))
                .map(party -> party(party, said.get(party.id().value())))
                .toList();
    }

    private static Party party(Organization organization, @Nullable Act act) {
        return act == null ? new Party(organization, false, null) : new Party(organization, act.open(), act.said());
    }

    private @Nullable Party own(List<Party> parties, Acting acting) {
        if (!Acceptable.by(acting)) return null;
        var own = speaking.organization(acting);
        return parties.stream()
                .filter(party -> party.organization().id().equals(own))
                .findFirst()
                .orElse(null);
    }

    private Optional<Organization> organization(UUID key) {
        return membership.organization(new OrganizationId(key));
    }
}
