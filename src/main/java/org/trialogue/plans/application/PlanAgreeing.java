package org.trialogue.plans.application;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.audit.Kind;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.Membership;
import org.trialogue.plans.Comparison;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;
import org.trialogue.plans.application.VersionRows.Told;
import org.trialogue.plans.domain.Differences;
import org.trialogue.plans.domain.Plans;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** How what the parties of a plan agreed is kept, each time whole, and what differs from one time to another. */
@Service
@Transactional
public class PlanAgreeing {

    /** Stands for the plan as it stands, where a version is asked for. */
    public static final int AS_IT_STANDS = 0;

    private static final String MEANWHILE = "plans.refused.agreed-meanwhile";

    private final Plans plans;
    private final VersionRows versions;
    private final AppliedRows applied;
    private final Membership membership;
    private final Speaking speaking;
    private final Audit audit;
    private final Clock clock;

    PlanAgreeing(
            Plans plans,
            VersionRows versions,
            AppliedRows applied,
            Membership membership,
            Speaking speaking,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.applied = applied;
        this.membership = membership;
        this.speaking = speaking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down that the plan as it stands is agreed: a new version, which stays as it is.
     *
     * @param seen the newest version when it was decided; 0 where there was none
     * @param read what marked the plan as it was read then
     * @return the number of the version
     * @throws Refusal when someone other than a secretary asks, another one wrote down a version or changed the plan meanwhile, nothing is
     *     promised, not all of it is accepted by all whom it binds, or it says what the newest version says
     */
    public int agree(PlanId id, int seen, String read, Acting by) {
        var newest = versions.newestAlone(id);
        var plan = plans.findById(id.value()).orElseThrow(() -> new Refusal("plans.refused.unknown"));
        speaking.require(by, plan.room());
        plan.agreed(by);
        if (!versions.accepted(id)) throw new Refusal("plans.refused.not-accepted");
        if (newest != seen || !versions.mark(id).equals(read)) throw new Refusal(MEANWHILE);
        if (!versions.changed(id)) throw new Refusal("plans.refused.nothing-new");
        var number = seen + 1;
        if (!versions.kept(id, number, read, by, clock.instant()))
            throw new Refusal(versions.mark(id).equals(read) ? "plans.refused.not-accepted" : MEANWHILE);
        Speaking.unlessMeanwhile(MEANWHILE, () -> plans.saveAndFlush(plan));
        audit.record(by, plan.room().value(), "plans.plan-agreed", id.value(), Particulars.now("version", number));
        return number;
    }

    /** What the plan is called; empty when there is none, or the member may not see it. */
    @Transactional(readOnly = true)
    public Optional<PlanName> plan(PlanId id, MemberId viewer) {
        return plans.findById(id.value())
                .filter(plan -> membership.actingIn(viewer, plan.room()).isPresent())
                .map(plan -> new PlanName(id, plan.draft().title()));
    }

    /** The number of the newest version; 0 where there is none. */
    @Transactional(readOnly = true)
    public int newest(PlanId id) {
        return versions.of(id).stream()
                .findFirst()
                .map(version -> version.number())
                .orElse(0);
    }

    /**
     * What differs between two versions; empty when one of them is not there, or the member may not see it.
     *
     * @param before a version's number, or {@link #AS_IT_STANDS}
     * @param after the same
     * @param reader in whose language practices are called
     */
    @Transactional(readOnly = true)
    public Optional<Comparison> compared(PlanId id, int before, int after, MemberId viewer, Locale reader) {
        return plan(id, viewer)
                .flatMap(plan -> content(id, before))
                .flatMap(first -> content(id, after).map(second -> differing(first, second, reader)));
    }

    private Comparison differing(Told one, Told other, Locale reader) {
        var told = one.practices() && other.practices();
        var first = told ? one.plan() : one.plan().withoutPractices();
        var second = told ? other.plan() : other.plan().withoutPractices();
        var keys = Stream.of(first, second)
                .flatMap(plan -> plan.commitments().stream())
                .flatMap(each -> each.practices().stream())
                .collect(Collectors.toSet());
        var titles = applied.titles(keys, reader);
        return Differences.between(first.calling(titles), second.calling(titles));
    }

    /** Takes note that what differs is taken along. */
    public void taken(PlanId id, MemberId reader) {
        plans.findById(id.value())
                .ifPresent(plan -> membership
                        .actingIn(reader, plan.room())
                        .ifPresent(by -> audit.record(
                                by,
                                plan.room().value(),
                                "plans.commitments-taken",
                                id.value(),
                                Particulars.of(Kind.READING).and("format", null, "csv"))));
    }

    private Optional<Told> content(PlanId id, int number) {
        return number == AS_IT_STANDS ? versions.now(id) : versions.version(id, number);
    }
}
