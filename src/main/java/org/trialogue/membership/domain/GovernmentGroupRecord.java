package org.trialogue.membership.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.trialogue.membership.GovernmentGroup;
import org.trialogue.membership.GovernmentGroupChanged;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.GovernmentsAsked;
import org.trialogue.membership.GovernmentsAskedNoMore;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** A named group of governments. A secretary forms and dissolves it and names its coordinator; both keep its list, and ask governments to join, which say so themselves; who is in it may leave. */
@Entity
@Table(schema = "membership", name = "government_group")
public class GovernmentGroupRecord extends AbstractAggregateRoot<GovernmentGroupRecord> {

    private static final Set<Capacity> SPEAKING =
            Set.of(Capacity.TITULAR, Capacity.DEPUTY, Capacity.ADVISER, Capacity.COORDINATOR);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private int edition;

    @Column(name = "working_group_id")
    private UUID workingGroup;

    private String name;

    @Column(name = "coordinator_id")
    private @Nullable UUID coordinator;

    @ElementCollection
    @CollectionTable(
            schema = "membership",
            name = "grouped_government",
            joinColumns = @JoinColumn(name = "government_group_id"))
    @Column(name = "mandate_id", nullable = false)
    private Set<UUID> governments = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            schema = "membership",
            name = "asked_government",
            joinColumns = @JoinColumn(name = "government_group_id"))
    @Column(name = "mandate_id", nullable = false)
    private Set<UUID> asked = new HashSet<>();

    @Column(name = "formed_by")
    private UUID formedBy;

    @Column(name = "formed_at")
    private Instant formedAt;

    @Column(name = "dissolved_at")
    private @Nullable Instant dissolvedAt;

    @SuppressWarnings("NullAway.Init")
    protected GovernmentGroupRecord() {}

    /**
     * Forms a group.
     *
     * @param held the mandates that hold in the working group
     * @throws Refusal when someone other than a secretary asks, or one of them cannot be in it
     */
    public GovernmentGroupRecord(
            WorkingGroupId workingGroup,
            GovernmentGroupDraft draft,
            Collection<Mandated> held,
            Acting by,
            Instant now) {
        requireSecretary(by);
        this.id = UUID.randomUUID();
        this.workingGroup = workingGroup.value();
        this.formedBy = by.member().value();
        this.formedAt = now;
        write(draft, held, by);
    }

    /**
     * Makes of it what the draft says.
     *
     * @param seen the edition that the form was opened with
     * @param held the mandates that hold in the working group
     * @throws Refusal when neither a secretary nor its coordinator asks, one of them cannot be in it, or another one saved in the meantime
     */
    public void change(GovernmentGroupDraft draft, int seen, Collection<Mandated> held, Acting by) {
        if (!keptBy(by, held)) throw new Refusal("membership.refused.government-group-keepers");
        if (seen != edition) throw new Refusal("membership.refused.changed-meanwhile");
        if (!by.forSecretariat() && !coordinated(draft))
            throw new Refusal("membership.refused.coordinator-by-secretary");
        edition++;
        var left = included();
        write(draft, held, by);
        left.removeAll(included());
        registerEvent(new GovernmentGroupChanged(id, workingGroup, List.copyOf(left)));
    }

    /**
     * There is no such group any more.
     *
     * @throws Refusal when someone other than a secretary asks
     */
    public void dissolve(Acting by, Instant now) {
        requireSecretary(by);
        askNobody();
        dissolvedAt = now;
    }

    /** Those who are asked to join are asked no more, and find no task. Whether there were any. */
    public boolean askNobody() {
        if (asked.isEmpty()) return false;
        edition++;
        registerEvent(new GovernmentsAskedNoMore(id, List.copyOf(asked)));
        asked.clear();
        return true;
    }

    /**
     * Whoever holds the one mandate held the other before: coordinates in its place, and is asked in its place. A place on the list passes by itself.
     * Whether it changed anything.
     */
    public boolean follow(MandateId before, MandateId after, MemberId by) {
        var coordinated = isCoordinatedBy(before);
        if (coordinated) coordinator = after.value();
        var wasAsked = asked.remove(before.value()) && asked.add(after.value());
        if (wasAsked) registerEvent(new GovernmentsAsked(id, workingGroup, List.of(after.value()), by.value()));
        if (coordinated || wasAsked) edition++;
        return coordinated || wasAsked;
    }

    private void write(GovernmentGroupDraft draft, Collection<Mandated> held, Acting by) {
        var coordinates = draft.coordinator();
        if (coordinates != null && !among(coordinates, held, GovernmentGroupRecord::mayCoordinate))
            throw new Refusal("membership.refused.no-coordinator");
        if (!draft.governments().stream().allMatch(each -> among(each, held, GovernmentGroupRecord::mayJoin)))
            throw new Refusal("membership.refused.no-government");
        var wanted =
                new HashSet<>(draft.governments().stream().map(MandateId::value).toList());
        name = draft.name();
        coordinator = coordinates == null ? null : coordinates.value();
        governments.retainAll(wanted);
        var own = wanted.stream().filter(each -> isOf(each, held, by)).toList();
        governments.addAll(own);
        wanted.removeAll(governments);
        ask(wanted, by);
    }

    /** Whoever keeps it answers for the own government by asking. */
    private static boolean isOf(UUID mandate, Collection<Mandated> held, Acting by) {
        return among(new MandateId(mandate), held, each -> each.acting().equals(by));
    }

    private void ask(Set<UUID> wanted, Acting by) {
        var noMore = asked.stream().filter(each -> !wanted.contains(each)).toList();
        var added = wanted.stream().filter(each -> !asked.contains(each)).toList();
        asked.retainAll(wanted);
        asked.addAll(added);
        if (!noMore.isEmpty()) registerEvent(new GovernmentsAskedNoMore(id, noMore));
        if (!added.isEmpty())
            registerEvent(
                    new GovernmentsAsked(id, workingGroup, added, by.member().value()));
    }

    private Set<UUID> included() {
        var included = new HashSet<>(governments);
        if (coordinator != null) included.add(coordinator);
        return included;
    }

    private boolean coordinated(GovernmentGroupDraft draft) {
        var coordinates = draft.coordinator();
        return coordinates != null && coordinates.value().equals(coordinator);
    }

    private static boolean among(MandateId mandate, Collection<Mandated> held, Predicate<Mandated> which) {
        return held.stream().filter(each -> each.mandate().equals(mandate)).anyMatch(which);
    }

    private static void requireSecretary(Acting by) {
        if (!by.forSecretariat()) throw new Refusal("membership.refused.secretariat-only");
    }

    /** Whether there is no such group any more. */
    public boolean isDissolved() {
        return dissolvedAt != null;
    }

    /** Whether the holder of that mandate coordinates it. */
    public boolean isCoordinatedBy(MandateId mandate) {
        return mandate.value().equals(coordinator);
    }

    /** Whether the holder of that mandate is in it, or coordinates it. */
    public boolean includes(MandateId mandate) {
        return governments.contains(mandate.value()) || isCoordinatedBy(mandate);
    }

    /** Whether the holder of that mandate is asked to join it. */
    public boolean asks(MandateId mandate) {
        return asked.contains(mandate.value());
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Whether this person keeps its list. */
    public boolean keptBy(Acting by, Collection<Mandated> held) {
        return by.forSecretariat()
                || held.stream()
                        .filter(each -> each.mandate().value().equals(coordinator))
                        .anyMatch(each -> each.acting().equals(by));
    }

    /** Whether this is one who may speak for a group of governments. */
    public static boolean mayCoordinate(Mandated held) {
        return held.affiliation() == Affiliation.GOVERNMENT && held.capacity() == Capacity.COORDINATOR;
    }

    /** Whether this is one of a government, who may be put into a group. */
    public static boolean mayJoin(Mandated held) {
        return held.affiliation() == Affiliation.GOVERNMENT && SPEAKING.contains(held.capacity());
    }

    /** As others see it today. */
    public GovernmentGroup shown(List<Mandated> held) {
        return new GovernmentGroup(
                id(),
                name,
                held.stream()
                        .filter(each -> governments.contains(each.mandate().value()))
                        .toList(),
                held.stream()
                        .filter(each -> asked.contains(each.mandate().value()))
                        .toList(),
                held.stream()
                        .filter(each -> each.mandate().value().equals(coordinator))
                        .findFirst()
                        .orElse(null),
                edition);
    }

    /** The group's key. */
    public GovernmentGroupId id() {
        return new GovernmentGroupId(id);
    }

    /** The working group in which it is. */
    public WorkingGroupId workingGroup() {
        return new WorkingGroupId(workingGroup);
    }
}
