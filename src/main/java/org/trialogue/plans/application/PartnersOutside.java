package org.trialogue.plans.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/**
 * Which partners a plan names although nobody of theirs is in its room: plans know no single pieces that are shared, so that they see nothing of it and do
 * nothing that they are named for.
 */
@Service
@Transactional(readOnly = true)
public class PartnersOutside {

    private final Plans plans;
    private final Commitments commitments;
    private final Membership membership;

    PartnersOutside(Plans plans, Commitments commitments, Membership membership) {
        this.plans = plans;
        this.commitments = commitments;
        this.membership = membership;
    }

    /**
     * Partners outside a room.
     *
     * @param room where they would have to be let in
     * @param partners by name; none where nobody is missing
     */
    public record Outside(RoomId room, List<Organization> partners) {

        /** Keeps its own copy. */
        public Outside {
            partners = List.copyOf(partners);
        }
    }

    /** Of the parties of a plan in view, those. */
    public Outside of(PlanId id) {
        var plan = plans.findById(id.value()).orElseThrow();
        return outside(plan.room(), plan.draft().parties());
    }

    /** Of those that lead a commitment in view, share in it or look after it, those. */
    public Outside of(CommitmentId id) {
        var commitment = commitments.findById(id.value()).orElseThrow();
        return outside(commitment.room(), named(commitment));
    }

    private static List<OrganizationId> named(CommitmentRecord commitment) {
        var draft = commitment.draft();
        return Stream.of(Stream.of(draft.lead()), draft.coLeads().stream(), commitment.monitors().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Outside outside(RoomId room, Collection<OrganizationId> named) {
        var partners = named.stream()
                .flatMap(each -> membership.organization(each).stream())
                .filter(each -> each.affiliation() == Affiliation.PARTNERS)
                .toList();
        if (partners.isEmpty()) return new Outside(room, List.of());
        var inside = inside(room);
        return new Outside(
                room,
                partners.stream()
                        .filter(each -> !inside.contains(each.id()))
                        .sorted(Comparator.comparing(Organization::name))
                        .toList());
    }

    /** The organizations of the partners who are in a room today. */
    private List<OrganizationId> inside(RoomId room) {
        var held = membership.room(room).stream()
                .flatMap(found -> membership.mandatesIn(found.workingGroup()).stream())
                .filter(each -> each.affiliation() == Affiliation.PARTNERS)
                .toList();
        var acting =
                membership.actingIn(held.stream().map(PartnersOutside::member).toList(), room);
        return held.stream()
                .filter(each -> acting.containsKey(member(each)))
                .flatMap(each -> Stream.ofNullable(each.person().organizationId()))
                .toList();
    }

    private static MemberId member(Mandated held) {
        return held.person().id();
    }
}
