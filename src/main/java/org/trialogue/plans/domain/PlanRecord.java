package org.trialogue.plans.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanDraft;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.ReportingPeriod;
import org.trialogue.plans.Rhythm;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;

/** A joint action plan of a working group. */
@Entity
@Table(schema = "plans", name = "plan")
public class PlanRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private int edition;

    @Column(name = "room_id")
    private UUID room;

    @Column(name = "working_group_id")
    private UUID workingGroup;

    private String title;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @ElementCollection
    @CollectionTable(schema = "plans", name = "reporting_period", joinColumns = @JoinColumn(name = "plan_id"))
    private Set<OwedPeriod> periods = new HashSet<>();

    @Column(name = "opened_by")
    private UUID openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @ElementCollection
    @CollectionTable(schema = "plans", name = "party", joinColumns = @JoinColumn(name = "plan_id"))
    private Set<Party> parties = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected PlanRecord() {}

    /**
     * Opens a plan in the room that all of the working group share.
     *
     * @throws Refusal when someone other than a secretary asks, or it would be over
     */
    public PlanRecord(WorkingGroupId workingGroup, RoomId shared, PlanDraft draft, Acting by, Instant now) {
        this.id = UUID.randomUUID();
        this.edition = 0;
        this.room = shared.value();
        this.workingGroup = workingGroup.value();
        this.state = PlanState.DRAFTING;
        this.openedBy = by.member().value();
        this.openedAt = now;
        requireAhead(draft, LocalDate.ofInstant(now, ZoneOffset.UTC));
        write(draft, by);
    }

    /**
     * Puts the plan differently.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal when someone other than a secretary asks, it is closed, it would be over by now that was not, or another one saved in the meantime
     */
    public void change(PlanDraft draft, int seen, Acting by, LocalDate today) {
        if (!open()) throw new Refusal("plans.refused.plan-closed");
        if (seen != edition) throw new Refusal("plans.refused.changed-meanwhile");
        if (!draft.period().until().equals(endsOn)) requireAhead(draft, today);
        write(draft, by);
    }

    private static void requireAhead(PlanDraft draft, LocalDate today) {
        if (draft.period().until().isBefore(today)) throw new Refusal("plans.refused.plan-past");
    }

    private void write(PlanDraft draft, Acting by) {
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        title = draft.title();
        startsOn = draft.period().from();
        endsOn = draft.period().until();
        rhythm = draft.rhythm();
        follow(draft);
        parties.clear();
        draft.parties().forEach(party -> parties.add(new Party(room, party.value())));
        edition++;
    }

    /**
     * Takes note that the parties agreed on the plan as it stands.
     *
     * @throws Refusal when someone other than a secretary says so, or the plan is closed
     */
    public void agreed(Acting by) {
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (!open()) throw new Refusal("plans.refused.plan-closed");
        if (state == PlanState.DRAFTING) state = PlanState.AGREED;
    }

    /**
     * Closes it.
     *
     * @throws Refusal when someone other than a secretary asks, or it is closed
     */
    public void close(Acting by) {
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (!open()) throw new Refusal("plans.refused.plan-closed");
        state = PlanState.CLOSED;
    }

    /**
     * Opens it again.
     *
     * @param agreed whether its parties had agreed on it
     * @throws Refusal when someone other than a secretary asks, or it is open
     */
    public void reopen(boolean agreed, Acting by) {
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        if (open()) throw new Refusal("plans.refused.plan-open");
        state = agreed ? PlanState.AGREED : PlanState.DRAFTING;
    }

    /** What is to be reported on follows what the plan says now. */
    private void follow(PlanDraft draft) {
        var wanted = draft.rhythm().periods(draft.period()).stream()
                .map(period -> OwedPeriod.of(room, period))
                .collect(Collectors.toSet());
        periods.retainAll(wanted);
        periods.addAll(wanted);
    }

    /** Whether the organization has bound itself by this plan. */
    public boolean binds(OrganizationId organization) {
        return parties.contains(new Party(room, organization.value()));
    }

    /** How far it has come: what is agreed is under way from its first day on. */
    public PlanState state(LocalDate today) {
        return state == PlanState.AGREED && !startsOn.isAfter(today) ? PlanState.RUNNING : state;
    }

    /** Whether it is still reported on. */
    public boolean open() {
        return state != PlanState.CLOSED;
    }

    /** The periods that are reported on, the earliest first. */
    public List<ReportingPeriod> periods() {
        return periods.stream()
                .map(OwedPeriod::shown)
                .sorted(Comparator.comparing(ReportingPeriod::dueOn))
                .toList();
    }

    /** The plan's key. */
    public PlanId id() {
        return new PlanId(id);
    }

    /** How often it was put differently; a form names the edition that it was opened with. */
    public int edition() {
        return edition;
    }

    /** The room it stands in. */
    public RoomId room() {
        return new RoomId(room);
    }

    /** The working group it belongs to. */
    public WorkingGroupId workingGroup() {
        return new WorkingGroupId(workingGroup);
    }

    /** What it says, as a form shows it. */
    public PlanDraft draft() {
        var bound = parties.stream()
                .map(party -> new OrganizationId(party.organization()))
                .collect(Collectors.toSet());
        return new PlanDraft(title, new Period(startsOn, endsOn), rhythm, bound);
    }
}
