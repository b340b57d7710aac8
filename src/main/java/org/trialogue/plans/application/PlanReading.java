package org.trialogue.plans.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Board;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentLine;
import org.trialogue.plans.CommitmentPage;
import org.trialogue.plans.PartLine;
import org.trialogue.plans.PeriodChoices;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Provision;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.Rights;
import org.trialogue.plans.StoryReport;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.plans.domain.Answering;
import org.trialogue.plans.domain.CommitmentRecord;
import org.trialogue.plans.domain.Commitments;
import org.trialogue.plans.domain.PlanRecord;
import org.trialogue.plans.domain.Plans;
import org.trialogue.plans.domain.Reportable;
import org.trialogue.plans.domain.Respondent;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** What plans and commitments look like to a member; to someone outside the room they are not there. */
@Service
@Transactional(readOnly = true)
public class PlanReading {

    private final Plans plans;
    private final Commitments commitments;
    private final PlanShelf shelf;
    private final CommitmentLines lines;
    private final Story story;
    private final Implementable implementable;
    private final Snoozing snoozing;
    private final TakenOutRows takenOut;
    private final ClosingRows closings;
    private final Membership membership;
    private final Clock clock;

    PlanReading(
            Plans plans,
            Commitments commitments,
            PlanShelf shelf,
            CommitmentLines lines,
            Story story,
            Implementable implementable,
            Snoozing snoozing,
            TakenOutRows takenOut,
            ClosingRows closings,
            Membership membership,
            Clock clock) {
        this.plans = plans;
        this.commitments = commitments;
        this.shelf = shelf;
        this.lines = lines;
        this.story = story;
        this.implementable = implementable;
        this.snoozing = snoozing;
        this.takenOut = takenOut;
        this.closings = closings;
        this.membership = membership;
        this.clock = clock;
    }

    /** A plan with its commitments, at most as many as asked; empty when there is none, or the member may not see it. */
    public Optional<Board> board(PlanId id, int atMost, MemberId viewer) {
        return board(id, 0, atMost, viewer);
    }

    /** The same, with its commitments from a place on. */
    public Optional<Board> board(PlanId id, int from, int atMost, MemberId viewer) {
        var found = plans.findById(id.value());
        if (found.isEmpty()) return Optional.empty();
        var plan = found.get();
        var acting = membership.actingIn(viewer, plan.room());
        return acting.flatMap(as -> shelf.plan(id)
                .map(line -> new Board(
                        line,
                        named(plan.draft().parties()),
                        lines.of(id, from, atMost),
                        closings.of(id).orElse(null),
                        as,
                        plan.edition(),
                        plan.draft())));
    }

    /** Those who bind themselves by the plan, as the viewer may see them. */
    public List<Organization> parties(PlanId id) {
        return plans.findById(id.value())
                .map(plan -> named(plan.draft().parties()))
                .orElse(List.of());
    }

    /** A commitment with its story; empty when there is none, or the member may not see it. */
    public Optional<CommitmentPage> commitment(CommitmentId id, MemberId viewer) {
        var found = commitments.findById(id.value());
        if (found.isEmpty()) return Optional.empty();
        var commitment = found.get();
        var acting = membership.actingIn(viewer, commitment.room());
        return acting.flatMap(as -> lines.one(id).map(line -> page(commitment, line, as)));
    }

    /** The organizations that a plan of the working group can bind: those with a mandate in it, the secretariat aside. */
    public List<Organization> possibleParties(WorkingGroupId workingGroup) {
        return membership.organizationsIn(workingGroup).stream()
                .filter(organization -> organization.affiliation() != Affiliation.SECRETARIAT)
                .toList();
    }

    /** The organizations that a plan can bind from now on: those, and whoever is bound already and no longer sits in the group. */
    public List<Organization> possibleParties(Board board) {
        var possible =
                new LinkedHashSet<>(possibleParties(board.plan().workingGroup().id()));
        possible.addAll(board.parties());
        return List.copyOf(possible);
    }

    /** The provisions that a commitment of the plan can implement, as the viewer may see them. */
    public List<Provision> provisions(PlanId id) {
        return plans.findById(id.value())
                .map(plan -> implementable.in(plan.room()))
                .orElse(List.of());
    }

    private CommitmentPage page(CommitmentRecord commitment, CommitmentLine line, Acting as) {
        var plan = shelf.plan(commitment.plan()).orElseThrow();
        var draft = commitment.draft();
        var reports = story.of(commitment.id());
        var periods = plans.findById(plan.id().value()).map(PlanRecord::periods).orElse(List.of());
        return new CommitmentPage(
                line,
                plan,
                named(draft.coLeads()),
                draft,
                commitment.edition(),
                commitment.current(),
                snoozing.of(commitment.id()).orElse(null),
                takenOut.of(commitment.id()).orElse(null),
                PeriodChoices.of(
                        periods,
                        draft.period(),
                        StoryReport.of(reports, ownPart(commitment, as)),
                        LocalDate.now(clock)),
                reports,
                rights(commitment, reports, as));
    }

    private Rights rights(CommitmentRecord commitment, List<StoryReport> reports, Acting as) {
        var open = commitment.open(plans.findById(commitment.plan().value()).orElseThrow());
        var of = organization(as);
        var current = PartLine.of(reports, commitment.lead()).stream()
                .map(PartLine::current)
                .collect(Collectors.toSet());
        return new Rights(
                as,
                open && as.forSecretariat(),
                open && !as.observes() && !commitment.declined() && Reportable.answersFor(commitment, of),
                ownPart(commitment, as),
                keys(
                        reports,
                        report -> open
                                && (report.number() == commitment.current() || current.contains(report.id()))
                                && mayAnswer(commitment, report, of, as)),
                keys(
                        reports,
                        report -> Acceptable.by(as) && party(commitment, report).equals(of)));
    }

    private @Nullable OrganizationId organization(Acting as) {
        return membership
                .person(as.member())
                .map(person -> person.organizationId())
                .orElse(null);
    }

    /** On whose part the viewer reports; null for the lead party, and for whoever reports on nothing. */
    private @Nullable OrganizationId ownPart(CommitmentRecord commitment, Acting as) {
        var of = organization(as);
        return commitment.lead().equals(of) || !Reportable.answersFor(commitment, of) ? null : of;
    }

    private static OrganizationId party(CommitmentRecord commitment, StoryReport report) {
        return Objects.requireNonNullElse(report.partId(), commitment.lead());
    }

    private static Set<ReportId> keys(List<StoryReport> reports, Predicate<StoryReport> which) {
        return reports.stream().filter(which).map(StoryReport::id).collect(Collectors.toSet());
    }

    private static boolean mayAnswer(
            CommitmentRecord commitment, StoryReport current, @Nullable OrganizationId of, Acting as) {
        var reporter =
                current.part() == null ? commitment.leadSide() : current.by().side();
        return Answering.objection(commitment, reporter, of, as).isEmpty()
                && current.answers().stream()
                        .map(Respondent::of)
                        .noneMatch(new Respondent(as.affiliation(), of)::equals);
    }

    private List<Organization> named(Set<OrganizationId> keys) {
        var named = new ArrayList<Organization>();
        for (var key : keys) membership.organization(key).ifPresent(named::add);
        named.sort(Comparator.comparing(Organization::affiliation).thenComparing(Organization::name));
        return List.copyOf(named);
    }
}
