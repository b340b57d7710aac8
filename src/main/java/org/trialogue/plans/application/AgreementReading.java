package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.Acceptance;
import org.trialogue.plans.Acceptance.State;
import org.trialogue.plans.Agreement;
import org.trialogue.plans.Agreement.Stand;
import org.trialogue.plans.CommitmentAcceptance;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.Declined;
import org.trialogue.plans.Difference;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.Promised;
import org.trialogue.plans.ToAccept;
import org.trialogue.plans.application.AcceptanceRows.Count;
import org.trialogue.plans.application.AcceptanceStands.Found;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.Differences;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;

/** How far the parties of a plan have agreed, as a member sees it; to someone outside the room it is not there. */
@Service
@Transactional(readOnly = true)
public class AgreementReading {

    private static final int MOST = 200;

    private final Plans plans;
    private final Commitments commitments;
    private final AcceptanceRows rows;
    private final AcceptanceStands stands;
    private final DeclineRows declines;
    private final TakenOutRows takenOut;
    private final VersionRows versions;
    private final Membership membership;
    private final Speaking speaking;
    private final Clock clock;

    AgreementReading(
            Plans plans,
            Commitments commitments,
            AcceptanceRows rows,
            AcceptanceStands stands,
            DeclineRows declines,
            TakenOutRows takenOut,
            VersionRows versions,
            Membership membership,
            Speaking speaking,
            Clock clock) {
        this.plans = plans;
        this.commitments = commitments;
        this.rows = rows;
        this.stands = stands;
        this.declines = declines;
        this.takenOut = takenOut;
        this.versions = versions;
        this.membership = membership;
        this.speaking = speaking;
        this.clock = clock;
    }

    /** A plan's; empty when there is none, or the member may not see it. */
    public Optional<Agreement> of(PlanId id, MemberId viewer) {
        return plans.findById(id.value())
                .flatMap(plan -> membership.actingIn(viewer, plan.room()).map(acting -> agreement(plan, acting)));
    }

    /** A commitment's; empty when there is none, or the member may not see it. */
    public Optional<CommitmentAcceptance> of(CommitmentId id, MemberId viewer) {
        var found = commitments.findById(id.value());
        if (found.isEmpty()) return Optional.empty();
        var commitment = found.get();
        var plan = plans.findById(commitment.plan().value()).orElseThrow();
        return membership.actingIn(viewer, plan.room()).map(acting -> {
            var bound = stands.of(id);
            var own = commitment.open(plan) ? own(plan, acting) : null;
            var parties = bound.stream()
                    .sorted(Comparator.comparing(
                            one -> !one.organization().equals(commitment.lead().value())))
                    .flatMap(one -> organization(one.organization()).map(party -> acceptance(one, party)).stream())
                    .toList();
            var mine = bound.stream()
                    .filter(one ->
                            own != null && !one.accepted() && own.id().value().equals(one.organization()))
                    .findFirst();
            return new CommitmentAcceptance(
                    plan.id(),
                    parties,
                    mine.isPresent() ? own : null,
                    mine.filter(one -> one.reason() == null).isPresent(),
                    commitment.edition(),
                    names(bound));
        });
    }

    private static Acceptance acceptance(Found one, Organization party) {
        if (one.reason() != null) return new Acceptance(party, State.DECLINED, one.said(), one.reason(), List.of());
        if (one.before() == null) return new Acceptance(party, State.ENTERED, null, null, List.of());
        return new Acceptance(party, one.accepted() ? State.ACCEPTED : State.LAPSED, one.said(), null, since(one));
    }

    private Agreement agreement(PlanRecord plan, Acting acting) {
        var parties = parties(plan);
        var ready = parties.stream().allMatch(stand -> stand.missing() == 0);
        var agreed = versions.of(plan.id());
        var own = own(plan, acting);
        var waiting = own == null
                ? List.<Found>of()
                : stands.waiting(plan.id(), own.id().value(), MOST);
        return new Agreement(
                new PlanName(plan.id(), plan.draft().title()),
                plan.state(LocalDate.now(clock)),
                plan.open(),
                acting,
                own,
                waiting.stream()
                        .map(one -> new ToAccept(
                                one.commitment(), one.sentence(), one.edition(), one.before() != null, since(one)))
                        .toList(),
                declined(plan.id()),
                takenOut.of(plan.id(), MOST),
                parties,
                commitments.promised(plan.id().value()),
                agreed,
                !ready || agreed.isEmpty() || versions.changed(plan.id()),
                ready && plan.open() && acting.forSecretariat() ? versions.mark(plan.id()) : "",
                names(waiting));
    }

    /** The organization that whoever acts so can accept for here. */
    private @Nullable Organization own(PlanRecord plan, Acting acting) {
        if (!plan.open() || !Acceptable.by(acting)) return null;
        var organization = speaking.organization(acting);
        return organization == null
                ? null
                : membership.organization(organization).orElse(null);
    }

    private List<Stand> parties(PlanRecord plan) {
        var counts =
                rows.counts(plan.id()).stream().collect(Collectors.toMap(Count::organization, Function.identity()));
        return Stream.concat(
                        counts.keySet().stream(),
                        plan.draft().parties().stream().map(OrganizationId::value))
                .distinct()
                .flatMap(key -> organization(key).stream())
                .sorted(Comparator.comparing(Organization::affiliation).thenComparing(Organization::name))
                .map(party -> {
                    var count = counts.getOrDefault(
                            party.id().value(), Count.none(party.id().value()));
                    return new Stand(party, count.concerned(), count.accepted(), count.declined(), count.missing());
                })
                .toList();
    }

    private List<Declined> declined(PlanId plan) {
        return declines.of(plan, MOST).stream()
                .flatMap(one -> organization(one.organization())
                        .map(party -> new Declined(one.commitment(), one.sentence(), party, one.reason(), one.said()))
                        .stream())
                .toList();
    }

    private static List<Difference> since(Found one) {
        return one.before() == null ? List.of() : Differences.between(one.before(), one.now());
    }

    private Optional<Organization> organization(UUID key) {
        return membership.organization(new OrganizationId(key));
    }

    private Map<UUID, String> names(List<Found> found) {
        var names = new HashMap<UUID, String>();
        found.stream()
                .flatMap(one -> Stream.of(one.before(), one.now()).flatMap(AgreementReading::bound))
                .distinct()
                .forEach(key -> organization(key).ifPresent(known -> names.put(key, known.name())));
        return names;
    }

    private static Stream<UUID> bound(@Nullable Promised promised) {
        return promised == null ? Stream.of() : Stream.concat(Stream.of(promised.lead()), promised.coLeads().stream());
    }
}
