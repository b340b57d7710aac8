package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.trialogue.audit.Particulars;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NominationId;
import org.trialogue.membership.NominationMoved;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Someone whom an organization wants to speak in a working group, on the way to a mandate. */
@Entity
@Table(schema = "membership", name = "nomination")
public class NominationRecord extends AbstractAggregateRoot<NominationRecord> {

    /** How long an invitation is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(14);

    /** The longest reason, in letters. */
    public static final int LONGEST_REASON = 1000;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "working_group_id")
    private UUID workingGroup;

    @Column(name = "organization_id")
    private UUID organization;

    @Embedded
    private Wanted wanted;

    @Enumerated(EnumType.STRING)
    private NominationState state;

    @Transient
    private @Nullable NominationState before;

    @Transient
    private boolean moving;

    private String reason = "";
    private @Nullable String trouble;

    @Column(name = "nominated_by")
    private UUID nominatedBy;

    @Column(name = "nominated_at")
    private Instant nominatedAt;

    @Column(name = "on_behalf")
    private boolean onBehalf;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Embedded
    private AskedAccount account = new AskedAccount();

    @Embedded
    private InvitationLetter letter = new InvitationLetter();

    @Column(name = "mandate_id")
    private @Nullable UUID mandate;

    @SuppressWarnings("NullAway.Init")
    protected NominationRecord() {}

    /**
     * An organization wants this person to speak for it; the secretariat may enter it on its behalf.
     *
     * @throws Refusal when the capacity does not go with the organization's side
     */
    public NominationRecord(
            WorkingGroupId workingGroup,
            OrganizationRecord organization,
            Nominee nominee,
            Term term,
            Acting by,
            Instant now) {
        this.wanted = new Wanted(organization.affiliation(), nominee, term);
        this.id = UUID.randomUUID();
        this.workingGroup = workingGroup.value();
        this.organization = organization.id().value();
        this.nominatedBy = by.member().value();
        this.nominatedAt = now;
        this.onBehalf = by.forSecretariat() && organization.affiliation() != Affiliation.SECRETARIAT;
        moved(NominationState.NOMINATED);
    }

    /**
     * What was given back comes again, mended: by the secretariat, or by one who waits for the yes of the own side, it is the organization's own
     * no more.
     *
     * @param known whether the side had whoever mends it among itself
     */
    public void again(Affiliation side, Nominee nominee, Term term, Acting by, boolean known) {
        require(NominationState.RETURNED);
        wanted = new Wanted(side, nominee, term);
        onBehalf |= by.forSecretariat() && side != Affiliation.SECRETARIAT;
        if (!known && (side == Affiliation.EMPLOYERS || side == Affiliation.WORKERS)) onBehalf = true;
        reason = "";
        moved(NominationState.NOMINATED);
    }

    /** It is not in good form: back to whoever nominated. */
    public void giveBack(String why) {
        require(NominationState.NOMINATED);
        if (why.isBlank()) throw new Refusal("membership.refused.reason-missing");
        reason = cut(why);
        moved(NominationState.RETURNED);
    }

    /** It is in good form. */
    public void check(MemberId by) {
        require(NominationState.NOMINATED);
        checkedBy = by.value();
        moved(NominationState.CHECKED);
    }

    /** The invitation may go out, for the first time or once more. */
    public void requireSendable() {
        require(NominationState.CHECKED, NominationState.INVITED, NominationState.EXPIRED);
    }

    /** The invitation goes out: one that ran out is under way again from now on. */
    public void goesOut() {
        requireSendable();
        if (state == NominationState.EXPIRED) moved(NominationState.CHECKED);
    }

    /** This is the account that is asked in. */
    public void reached(Reached found) {
        account.reached(found);
    }

    /** The letter is on its way to the account that was reached. */
    public void invited(Instant now) {
        requireSendable();
        trouble = null;
        letter.goesOut(now);
        moved(NominationState.INVITED);
    }

    /** The letter is perhaps on its way: the person may come, and it is sent once more when time has passed. */
    public void perhapsInvited(Instant now) {
        invited(now);
        trouble = "membership.trouble.perhaps-sent";
        letter.staysInDoubt(now);
    }

    /** Whether a letter in doubt is sent once more. */
    public boolean wantsLetterAgain(Instant now) {
        return state == NominationState.INVITED && letter.isWantedAgain(now);
    }

    /** It could not be sent, or not be taken up: the key of the sentence that says why. */
    public void hindered(String why) {
        trouble = why;
    }

    /** The person came. */
    public void accepted(MandateId given) {
        require(NominationState.INVITED);
        trouble = null;
        mandate = given.value();
        moved(NominationState.ACCEPTED);
    }

    /** The person does not want it, and need not say why. */
    public void decline(String why) {
        require(NominationState.INVITED, NominationState.EXPIRED);
        reason = cut(why);
        moved(NominationState.DECLINED);
    }

    /** Nobody came in time. */
    public boolean expire(Instant now) {
        if (state != NominationState.INVITED || !letter.hasRunOut(now)) return false;
        moved(NominationState.EXPIRED);
        return true;
    }

    /** Taken back, before it became a mandate. */
    public void withdraw() {
        if (state.over()) throw new Refusal("membership.refused.nomination-moved");
        moved(NominationState.WITHDRAWN);
    }

    /** The one for whom the person is to stand in is followed by another. */
    public void standInFor(MandateId successor) {
        wanted.standInFor(successor);
    }

    /** What its end means for the account was done. */
    public void leftAccount(boolean closed) {
        account.left(closed);
    }

    /** Whether its end still has to be made known at the identity provider. */
    public boolean accountWaits() {
        return account.waits();
    }

    /** Whether the account is there because of it. */
    public boolean madeAccount() {
        return account.made();
    }

    /** The identity provider's key of the account, or null before it was reached. */
    public @Nullable String subject() {
        return account.subject();
    }

    /** Whether the account needs a second factor to act in this capacity. */
    public boolean wantsTwoFactors() {
        return wanted.needsTwoFactors();
    }

    /** Its key. */
    public NominationId id() {
        return new NominationId(id);
    }

    /** The working group. */
    public WorkingGroupId workingGroup() {
        return new WorkingGroupId(workingGroup);
    }

    /** The organization's key. */
    public UUID organization() {
        return organization;
    }

    /** The person. */
    public Nominee nominee() {
        return wanted.nominee();
    }

    /** As what, from when and until when. */
    public Term term() {
        return wanted.term();
    }

    /** Whether it waits for the answer of this member; somebody new gives it by the first sign-in. */
    public boolean asksToAnswer(MemberRecord member) {
        return state == NominationState.INVITED
                && member.subject().equals(subject())
                && member.isKnownSince(nominatedAt);
    }

    /** Whether the last day of its term lies before that day. */
    public boolean isPast(LocalDate day) {
        return wanted.isPast(day);
    }

    /** How far it has come. */
    public NominationState state() {
        return state;
    }

    /** Why it was given back or declined. */
    public String reason() {
        return reason;
    }

    /** What stands in the way, or null. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** Who entered it. */
    public MemberId nominatedBy() {
        return new MemberId(nominatedBy);
    }

    /** Whether the secretariat entered it. */
    public boolean onBehalf() {
        return onBehalf;
    }

    /**
     * What the record says of a deed by which it moves, where no member is at work or it is the nominator's own. Why somebody declined is no part of
     * it.
     */
    public Particulars asMoved() {
        var said = Particulars.NONE.inGroup(workingGroup);
        if (!moving) return said;
        said = said.and("nomination", before == null ? null : before.key(), state.key())
                .and("reason", null, reason.isEmpty() || state == NominationState.DECLINED ? null : reason);
        return state == NominationState.NOMINATED ? wanted.said(said.and("organization", null, organization)) : said;
    }

    /** The same of a member's deed: it concerns whoever nominated. */
    public Particulars asMovedBy(MemberId by) {
        return by.equals(nominatedBy()) ? asMoved() : asMoved().concerning(nominatedBy());
    }

    /** By which account nobody signed in is on record: the one that was asked in, or none that is known. */
    public String unsigned() {
        return Objects.requireNonNullElse(account.subject(), "-");
    }

    /** Who looked at its form, or null. */
    public @Nullable UUID checkedBy() {
        return checkedBy;
    }

    /** The key of the letter, by which it can be declined. */
    public UUID declineKey() {
        return letter.declineKey();
    }

    /** Until when the invitation is good, or null. */
    public @Nullable Instant expiresAt() {
        return letter.expiresAt();
    }

    private void moved(NominationState to) {
        before = state;
        moving = true;
        state = to;
        letter.isBeyondDoubt();
        account.ends(to.over() || to == NominationState.EXPIRED);
        registerEvent(new NominationMoved(id, workingGroup, nominatedBy, to));
    }

    private void require(NominationState... states) {
        if (!Set.of(states).contains(state)) throw new Refusal("membership.refused.nomination-moved");
    }

    private static String cut(String why) {
        if (why.strip().length() > LONGEST_REASON) throw new Refusal("membership.refused.reason-long", LONGEST_REASON);
        return why.strip();
    }
}
