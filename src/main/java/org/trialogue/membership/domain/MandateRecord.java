package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.LetInByItsSide;
import org.trialogue.membership.MandateEnded;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.MandateOver;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Person;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.TermChanged;
import org.trialogue.membership.TermEnds;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** A member's capacity in a working group for a time. The side is that of the member when the mandate was given. */
@Entity
@DynamicUpdate
@Table(schema = "membership", name = "mandate")
public class MandateRecord extends AbstractAggregateRoot<MandateRecord> implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "working_group_id")
    private UUID workingGroup;

    @Column(name = "member_id")
    private UUID member;

    @Enumerated(EnumType.STRING)
    private Affiliation affiliation;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "deputy_of")
    private @Nullable UUID deputyOf;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Embedded
    private Admission admission = new Admission();

    @Embedded
    private @Nullable Expiry expiry;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected MandateRecord() {}

    /**
     * Lets a member speak in a working group.
     *
     * @throws Refusal when someone other than the secretariat gives it, the capacity does not go with the member's side, it would end before it
     *     starts, or it is a partner's and has no last day
     */
    public MandateRecord(WorkingGroupId workingGroup, MemberRecord member, Term term, Acting by, Instant now) {
        if (!by.forSecretariat()) throw new Refusal("membership.refused.secretariat-only");
        Capacities.require(member.affiliation(), term);
        this.id = UUID.randomUUID();
        this.workingGroup = workingGroup.value();
        this.member = member.id().value();
        this.affiliation = member.affiliation();
        this.capacity = term.capacity();
        this.startsOn = term.startsOn();
        this.endsOn = term.endsOn();
        this.deputyOf = key(term.deputyOf());
        this.givenBy = by.member().value();
        this.givenAt = now;
        begin(now);
    }

    /** Leaves it to its holder's side to let the holder into its room; in the place of whom the holder sits is remembered until then. */
    public MandateRecord waitsForItsSide(@Nullable MandateId before) {
        admission.waits(key(before));
        return this;
    }

    /** It was given in the place of another, whose seats in rooms are its holder's from now on. */
    public void follows(MandateId before) {
        admission.follows(before.value());
    }

    /** It came by a deed of its holder's side, from somebody whom that had among itself. */
    public MandateRecord comesFromItsSide(MemberId insider, Instant now) {
        admission.given(insider, now);
        return this;
    }

    /** Whether its holder is let in by the secretariat's word alone: nobody of the own side said so. */
    public boolean isLetInUnasked() {
        return admission.isUnasked();
    }

    /**
     * Its holder's side lets the holder into its room.
     *
     * @throws Refusal when that was done
     */
    public void letIn(Acting by, Instant now) {
        if (isLetIn() || endedAt != null) throw new Refusal("membership.refused.let-in-already");
        admission.given(by.member(), now);
        registerEvent(new LetInByItsSide(id, workingGroup, member, by.member().value()));
    }

    /** Lets its holder speak, once: from its first day on, and not before. */
    public void begin(Instant now) {
        if (begunAt != null || endedAt != null || startsOn.isAfter(day(now))) return;
        begunAt = now;
        registerEvent(new MandateGiven(id, workingGroup, member));
    }

    /**
     * It holds from one day until another from now on; whose it is, and as what, stays.
     *
     * @param endsOn the last day, or null for no end
     * @throws Refusal when it has begun and would begin on another day, or its first or last day would lie behind that day
     */
    public void hold(LocalDate startsOn, @Nullable LocalDate endsOn, LocalDate today) {
        var wanted = term().on(startsOn, endsOn);
        var moved = !startsOn.equals(this.startsOn);
        if (moved && begunAt != null) throw new Refusal("membership.refused.begun");
        if (moved && startsOn.isBefore(today)) throw new Refusal("membership.refused.first-day-past");
        if (wanted.isOverBy(today)) throw new Refusal("membership.refused.last-day-past");
        if (wanted.equals(term())) return;
        Capacities.require(affiliation, wanted);
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        registerEvent(new TermChanged(id, workingGroup, member));
    }

    /**
     * Its holder, a deputy, stands in for the holder of that mandate from now on; null for nobody in particular.
     *
     * @throws Refusal when it is not a deputy's
     */
    public void standInFor(@Nullable MandateId principal) {
        deputyOf = key(new Term(capacity, startsOn, endsOn, principal).deputyOf());
    }

    private static @Nullable UUID key(@Nullable MandateId principal) {
        return principal == null ? null : principal.value();
    }

    /**
     * Takes the mandate back, at once.
     *
     * @throws Refusal when someone other than the secretariat asks
     */
    public void end(Acting by, Instant now) {
        if (!by.forSecretariat()) throw new Refusal("membership.refused.secretariat-only");
        endedBy(by.member(), now);
    }

    /** Its holder no longer stands where it was given: it ends with that. */
    public void leave(Instant now) {
        endedBy(new MemberId(member), now);
    }

    private void endedBy(MemberId by, Instant now) {
        if (endedAt != null) return;
        endedAt = now;
        endedBy = by.value();
        registerEvent(new MandateEnded(id, workingGroup, member));
        if (begunAt != null && !expiry().isSaid()) registerEvent(over(false));
    }

    /** Says that its last day comes nearer: a month and a week before, once each. */
    public void warn(LocalDate today) {
        if (endsOn == null || !lasts(today) || !expiry().warns(startsOn, endsOn, today)) return;
        registerEvent(new TermEnds(id, workingGroup, member, endsOn));
    }

    /** Says, once, that its last day has passed; whether that was said by this. */
    public boolean runOut(LocalDate today, Instant now) {
        if (endedAt != null || begunAt == null || !ranOutBy(today) || expiry().isSaid()) return false;
        expiry().said(now);
        registerEvent(over(true));
        return true;
    }

    private MandateOver over(boolean ranOut) {
        return new MandateOver(id, workingGroup, member, affiliation, ranOut);
    }

    private Expiry expiry() {
        if (expiry == null) expiry = new Expiry();
        return expiry;
    }

    /** Whether its term has run out by that day. */
    public boolean ranOutBy(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }

    /** Whether a term goes on where its own ends, in the same capacity and the same place. */
    public boolean goesOnIn(Term next) {
        return endedAt == null
                && endsOn != null
                && next.continues(term())
                && next.startsOn().isAfter(endsOn);
    }

    /** Whether it keeps the working group in the secretariat's hands: a secretary's, holding on that day, without an end. */
    public boolean keepsGroup(LocalDate day) {
        return capacity == Capacity.SECRETARY && endsOn == null && holds(day);
    }

    /** Whether it lets the member speak on that day, or will. */
    public boolean lasts(LocalDate day) {
        return endedAt == null && !ranOutBy(day);
    }

    /** Whether it lets the member speak on that day. */
    public boolean holds(LocalDate day) {
        return endedAt == null && !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    /** Whether it lets its holder into a standing room of that kind; into the others one is let in by those who keep them. */
    public boolean admitsTo(RoomKind kind) {
        var asked = kind == RoomKind.EMPLOYERS_CAUCUS || kind == RoomKind.WORKERS_CAUCUS;
        return RoomRules.lets(kind, acting()) && (isWithin() || !asked);
    }

    /** Whether its holder's side has the holder among itself, or never had to say so. */
    public boolean isLetIn() {
        return admission.isGiven();
    }

    /** Whether its holder came into the room of the own side by it: let in, from its beginning on. */
    public boolean isWithin() {
        return isLetIn() && begunAt != null;
    }

    /** Whether its term ran out with its holder among the own side: nobody took it back before. */
    public boolean ranItsCourseBy(LocalDate day) {
        return isLetIn()
                && endsOn != null
                && endsOn.isBefore(day)
                && (endedAt == null || day(endedAt).isAfter(endsOn));
    }

    /** The mandate in whose place it was given, or null. */
    public @Nullable MandateId succeeds() {
        var before = admission.succeeds();
        return before == null ? null : new MandateId(before);
    }

    /** On which day it was given. */
    public LocalDate givenOn() {
        return day(givenAt);
    }

    /** Who gave it. */
    public MemberId givenBy() {
        return new MemberId(givenBy);
    }

    /** In the name of whom, and as what, its holder acts. */
    public Acting acting() {
        return new Acting(new MemberId(member), affiliation, capacity);
    }

    /** In the name of whom its holder looks on, where nothing is done any more. */
    Acting lookingOn() {
        return new Acting(new MemberId(member), affiliation, Capacity.OBSERVER);
    }

    /** The mandate as others see it. */
    public Mandated heldBy(Person person) {
        return new Mandated(mandate(), person, affiliation, capacity, startsOn, endsOn, deputyOf(), isLetIn());
    }

    /** What the record says of it when it is given. */
    public Particulars asGiven() {
        return of(Particulars.now("capacity", capacity)
                .and("from", null, startsOn)
                .and("until", null, endsOn)
                .and("let-in", null, isLetIn() ? null : Boolean.FALSE));
    }

    /** What the record says of it when it gets other days than it had. */
    public Particulars asChanged(Term before) {
        return of(Particulars.NONE.and("from", before.startsOn(), startsOn).and("until", before.endsOn(), endsOn));
    }

    /** What the record says of it when its side lets its holder in. */
    public Particulars asLetIn() {
        return of(Particulars.now("capacity", capacity));
    }

    /** What the record says of it when its last day has passed. */
    public Particulars asRunOut() {
        return of(Particulars.NONE.and("capacity", capacity, null).and("until", endsOn, null));
    }

    /** What the record says of it when it ends. */
    public Particulars asEnded() {
        return of(Particulars.NONE
                .and("capacity", capacity, null)
                .and("until", endsOn, endedAt == null ? null : day(endedAt)));
    }

    private Particulars of(Particulars said) {
        return said.inGroup(workingGroup).concerning(new MemberId(member));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The mandate's key. */
    public MandateId mandate() {
        return new MandateId(id);
    }

    /** The working group it is for. */
    public WorkingGroupId workingGroup() {
        return new WorkingGroupId(workingGroup);
    }

    /** The days and the capacity it was given for. */
    public Term term() {
        return new Term(capacity, startsOn, endsOn, deputyOf());
    }

    /** The mandate for whose holder a deputy stands in, or null. */
    public @Nullable MandateId deputyOf() {
        return deputyOf == null ? null : new MandateId(deputyOf);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void isStored() {
        stored = true;
    }
}
