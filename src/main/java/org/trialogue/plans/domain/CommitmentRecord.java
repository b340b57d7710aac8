package org.trialogue.plans.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.Claim;
import org.trialogue.plans.CommitmentChanged;
import org.trialogue.plans.CommitmentDraft;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.CommitmentRecorded;
import org.trialogue.plans.CommitmentTakenOut;
import org.trialogue.plans.Indicator;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.Standing;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Refusal;

/** What a lead party promises, in one sentence; what was reported of it last and what the other groups said to that. */
@Entity
@Table(schema = "plans", name = "commitment")
public class CommitmentRecord extends AbstractAggregateRoot<CommitmentRecord> {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private int edition;

    @Column(name = "room_id")
    private UUID room;

    @Column(name = "plan_id")
    private UUID plan;

    private String language;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "taken_out")
    private boolean takenOut;

    @Column(insertable = false, updatable = false)
    private boolean declined;

    @Column(name = "declined_by", insertable = false, updatable = false)
    private UUID[] declinedBy = {};

    @Embedded
    private Progress progress = new Progress();

    @Embedded
    private Promise promise;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "commitment_id", nullable = false, updatable = false)
    @BatchSize(size = 200)
    private List<IndicatorRecord> indicators = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(schema = "plans", name = "monitor", joinColumns = @JoinColumn(name = "commitment_id"))
    private Set<Monitor> monitors = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected CommitmentRecord() {}

    /**
     * Writes a commitment into a plan.
     *
     * @param language the one its sentence is written in
     * @throws Refusal when someone other than a secretary asks, or the plan and the lead party do not go with it
     */
    public CommitmentRecord(CommitmentDraft draft, Terms terms, Locale language, Acting by, Instant now) {
        terms.check(draft, null, by);
        this.id = UUID.randomUUID();
        this.room = terms.plan().room().value();
        this.plan = terms.plan().id().value();
        this.language = language.getLanguage();
        this.recordedBy = by.member().value();
        this.recordedAt = now;
        this.promise = new Promise(room, draft, terms.lead());
        measureBy(draft.indicators());
        registerEvent(new CommitmentRecorded(room, plan, id));
    }

    /**
     * Puts the commitment differently.
     *
     * @param seen the edition that the form was opened with
     * @throws Refusal as when it was recorded, or when another one saved in the meantime
     */
    public void change(CommitmentDraft draft, int seen, Terms terms, Acting by) {
        requireChangeable(draft, seen, terms, by);
        promise.write(room, draft, terms.lead());
        measureBy(draft.indicators());
        edition++;
        registerEvent(new CommitmentChanged(room, plan, id));
    }

    /**
     * Makes sure that the commitment can be put so, and leaves it as it is.
     *
     * @throws Refusal as when it is put so
     */
    public void requireChangeable(CommitmentDraft draft, int seen, Terms terms, Acting by) {
        if (takenOut) throw new Refusal("plans.refused.taken-out");
        if (seen != edition) throw new Refusal("plans.refused.changed-meanwhile");
        if (progress.reports() > 0 && !lead().equals(draft.lead())) throw new Refusal("plans.refused.lead-reported");
        terms.check(draft, promise.dueOn(), by);
    }

    /**
     * Names the partners that look after it, and no others: they may confirm or contest what is reported of it.
     *
     * @param seen those that were named when whoever acts looked
     * @throws Refusal when one of them leads it or shares in it, or others were named meanwhile
     */
    public void monitored(Set<OrganizationId> partners, Set<OrganizationId> seen) {
        if (!monitors().equals(seen)) throw new Refusal("plans.refused.monitors-meanwhile");
        if (partners.stream().anyMatch(partner -> promise.sharedBy(room, partner)))
            throw new Refusal("plans.refused.monitor-own");
        monitors.removeIf(kept -> !partners.contains(new OrganizationId(kept.organization())));
        partners.forEach(partner -> monitors.add(new Monitor(room, partner.value())));
        registerEvent(new CommitmentChanged(room, plan, id));
    }

    /** The partners that look after it. */
    public Set<OrganizationId> monitors() {
        return monitors.stream()
                .map(kept -> new OrganizationId(kept.organization()))
                .collect(Collectors.toSet());
    }

    /**
     * Takes the commitment out of its plan: nothing is owed of it, and nobody promises it any more.
     *
     * @param seen the edition that was read
     * @throws Refusal when someone other than a secretary asks, the plan is closed, it was taken out before, or another one changed it in the meantime
     */
    public void takeOut(int seen, PlanRecord from, Acting by) {
        if (!by.forSecretariat()) throw new Refusal("plans.refused.secretary-only");
        requireOpen(from);
        if (seen != edition) throw new Refusal("plans.refused.taken-out-meanwhile");
        takenOut = true;
        edition++;
        registerEvent(new CommitmentChanged(room, plan, id));
        registerEvent(new CommitmentTakenOut(room, plan, id));
    }

    /** Whether something can still be written of it. */
    public boolean open(PlanRecord in) {
        return in.open() && !takenOut;
    }

    /**
     * Makes sure of that.
     *
     * @throws Refusal when the plan is closed, or it was taken out of it
     */
    public void requireOpen(PlanRecord in) {
        if (!in.open()) throw new Refusal("plans.refused.plan-closed");
        if (takenOut) throw new Refusal("plans.refused.taken-out");
    }

    private void measureBy(List<Indicator> wanted) {
        var keys = wanted.stream().map(Indicator::id).collect(Collectors.toSet());
        var gone = indicators.stream().filter(kept -> !keys.contains(kept.id())).toList();
        if (progress.reports() > 0 && !gone.isEmpty()) throw new Refusal("plans.refused.indicator-reported");
        indicators.removeAll(gone);
        for (int place = 0; place < wanted.size(); place++) write(wanted.get(place), place);
    }

    private void write(Indicator wanted, int place) {
        indicators.stream()
                .filter(kept -> kept.id().equals(wanted.id()))
                .findFirst()
                .ifPresentOrElse(
                        kept -> kept.write(wanted, place),
                        () -> indicators.add(new IndicatorRecord(room, wanted, place)));
    }

    /** Takes note of a report, of the latest period or of one before, and gives it its number. */
    int reported(Claim claim, boolean latest) {
        return progress.reported(claim, latest);
    }

    /** Takes note of a report on a part, which says nothing of how the whole stands, and gives it its number. */
    int reportedInPart() {
        return progress.numbered();
    }

    /** Takes note of what the groups say of the current report, and of the last claim that was confirmed. */
    public void answered(Standing newest, Optional<Claim> lastConfirmed) {
        progress.answered(newest, lastConfirmed);
    }

    /** Whether the lead party has nothing more to report: it claims to be done, and no group contests it. */
    public boolean done() {
        return progress.done();
    }

    /** Whether nobody promises it: its lead party declined it as it stands, or it was taken out of the plan. */
    public boolean declined() {
        return declined || takenOut;
    }

    /** Whether it was taken out of the plan. */
    public boolean takenOut() {
        return takenOut;
    }

    /** Whether it binds the organization, or would, had that not declined it. */
    public boolean names(OrganizationId organization) {
        return promise.sharedBy(room, organization);
    }

    /** Whether a member of that organization shares in it, as lead party or beside it; what it declined as it stands is none of its. */
    public boolean sharedBy(OrganizationId organization) {
        return promise.sharedBy(room, organization) && !List.of(declinedBy).contains(organization.value());
    }

    /** The commitment's key. */
    public CommitmentId id() {
        return new CommitmentId(id);
    }

    /** A number that grows with each change, those of its reports and answers among them. */
    public long version() {
        return version == null ? 0 : version;
    }

    /** How often it was put differently; a form names the edition that it was opened with. */
    public int edition() {
        return edition;
    }

    /** How many reports there are. */
    public int reports() {
        return progress.reports();
    }

    /** The number of the report that says how it stands, the newest one on the latest period; 0 where there is none. */
    public int current() {
        return progress.current();
    }

    /** The room it stands in. */
    public RoomId room() {
        return new RoomId(room);
    }

    /** The plan it belongs to. */
    public PlanId plan() {
        return new PlanId(plan);
    }

    /** Who answers for it. */
    public OrganizationId lead() {
        return promise.lead();
    }

    /** The side its lead party stands on. */
    public Affiliation leadSide() {
        return promise.leadSide();
    }

    /** The language its sentence is written in. */
    public Locale language() {
        return Locale.of(language);
    }

    /** What it is measured by, in its order. */
    public List<Indicator> indicators() {
        return indicators.stream()
                .sorted(Comparator.comparing(IndicatorRecord::place).thenComparing(IndicatorRecord::id))
                .map(IndicatorRecord::shown)
                .toList();
    }

    /** What it says, as a form shows it. */
    public CommitmentDraft draft() {
        return promise.draft(indicators());
    }
}
