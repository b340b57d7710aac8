package org.trialogue.plans.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Which partners look after a commitment, and so confirm or contest what is reported of it, each for itself. */
@Service
@Transactional
public class Monitoring {

    private final Commitments commitments;
    private final Plans plans;
    private final Speaking speaking;
    private final Membership membership;
    private final Audit audit;

    Monitoring(Commitments commitments, Plans plans, Speaking speaking, Membership membership, Audit audit) {
        this.commitments = commitments;
        this.plans = plans;
        this.speaking = speaking;
        this.membership = membership;
        this.audit = audit;
    }

    /** Those that look after a commitment, by name; none where the viewer may not see it. */
    @Transactional(readOnly = true)
    public List<Organization> of(CommitmentId id, MemberId viewer) {
        return read(
                id,
                viewer,
                commitment -> commitment.monitors().stream()
                        .flatMap(partner -> membership.organization(partner).stream())
                        .sorted(Comparator.comparing(Organization::name))
                        .toList());
    }

    /** Those that could: partners with a mandate in the working group that have no share in the commitment, by name. */
    @Transactional(readOnly = true)
    public List<Organization> possible(CommitmentId id, MemberId viewer) {
        return read(
                id,
                viewer,
                commitment -> partners(commitment).stream()
                        .filter(partner -> !commitment.sharedBy(partner.id()))
                        .toList());
    }

    private List<Organization> read(
            CommitmentId id, MemberId viewer, Function<CommitmentRecord, List<Organization>> question) {
        return commitments
                .findById(id.value())
                .filter(found -> membership.actingIn(viewer, found.room()).isPresent())
                .map(question)
                .orElse(List.of());
    }

    /**
     * Names the partners that look after a commitment, and no others.
     *
     * @param seen those that were named when the form was filled
     * @throws Refusal when someone other than a secretary asks, the plan is closed, the commitment was taken out of it, one of them is no partner with a
     *     mandate in the working group, or leads the commitment or shares in it, or others were named meanwhile
     */
    public void name(CommitmentId id, Set<OrganizationId> monitors, Set<OrganizationId> seen, Acting by) {
        var commitment = commitments.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, commitment.room());
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        commitment.requireOpen(plans.held(commitment.plan().value()).orElseThrow());
        var before = commitment.monitors();
        commitment.monitored(monitors, seen);
        requirePartners(commitment, monitors, before);
        Speaking.unlessMeanwhile("plans.refused.monitors-meanwhile", () -> commitments.saveAndFlush(commitment));
        audit.record(
                by,
                commitment.room().value(),
                "plans.monitors-named",
                id.value(),
                Particulars.NONE.and("monitors", before, monitors));
    }

    /** Whoever was named before may have left since. */
    private void requirePartners(
            CommitmentRecord commitment, Collection<OrganizationId> monitors, Set<OrganizationId> before) {
        var here = partners(commitment).stream().map(Organization::id).toList();
        if (!monitors.stream().allMatch(partner -> before.contains(partner) || here.contains(partner)))
            throw new Refusal("plans.refused.monitor-partner");
    }

    private List<Organization> partners(CommitmentRecord commitment) {
        return membership
                .room(commitment.room())
                .map(room -> membership.organizationsIn(room.workingGroup()))
                .orElse(List.of())
                .stream()
                .filter(organization -> organization.affiliation() == Affiliation.PARTNERS)
                .toList();
    }
}
