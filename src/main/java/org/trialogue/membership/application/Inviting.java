package org.trialogue.membership.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.audit.Audit;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.domain.CannotInvite;
import org.trialogue.membership.domain.Invitation;
import org.trialogue.membership.domain.Invitations;
import org.trialogue.membership.domain.NominatedAccounts;
import org.trialogue.membership.domain.NominationRecord;
import org.trialogue.membership.domain.Nominations;
import org.trialogue.membership.domain.OrganizationNames;
import org.trialogue.membership.domain.OrganizationRecord;
import org.trialogue.membership.domain.Organizations;
import org.trialogue.membership.domain.WorkingGroupRecord;
import org.trialogue.membership.domain.WorkingGroups;

/**
 * Sends invitations and lets those run out that nobody took up. The nomination is held meanwhile, so that two who press at once send one
 * letter; whatever fails is written on it, and tried again.
 */
@Component
class Inviting {

    private static final Logger LOG = LoggerFactory.getLogger(Inviting.class);

    private final Nominations nominations;
    private final Organizations organizations;
    private final OrganizationNames names;
    private final NominatedAccounts accounts;
    private final WorkingGroups workingGroups;
    private final Invitations invitations;
    private final Audit audit;
    private final Clock clock;

    Inviting(
            Nominations nominations,
            Organizations organizations,
            OrganizationNames names,
            NominatedAccounts accounts,
            WorkingGroups workingGroups,
            Invitations invitations,
            Audit audit,
            Clock clock) {
        this.nominations = nominations;
        this.organizations = organizations;
        this.names = names;
        this.accounts = accounts;
        this.workingGroups = workingGroups;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends the invitation, or writes down why that was not possible and answers with the key of that sentence. */
    @Transactional
    Optional<String> send(UUID key) {
        var nomination = nominations.inHand(key).orElseThrow();
        nomination.goesOut();
        nominations.keep(nomination);
        accounts.inHand(nomination.nominee().email());
        try {
            ask(nomination, invitation(nomination));
        } catch (CannotInvite why) {
            LOG.warn("Invitation {} could not be sent: {}", key, why.messageKey());
            nomination.hindered(why.messageKey());
        }
        nominations.save(nomination);
        return Optional.ofNullable(nomination.trouble());
    }

    /** The account is known as soon as it is reached, whatever becomes of the letter. */
    private void ask(NominationRecord nomination, Invitation invitation) {
        var account = invitations.reach(invitation);
        nomination.reached(account);
        switch (invitations.write(account.subject(), invitation)) {
            case SENT -> nomination.invited(clock.instant());
            case PERHAPS_SENT -> nomination.perhapsInvited(clock.instant());
        }
    }

    /** The same for one that still waits; whatever happened to it meanwhile stands. */
    @Transactional
    void sendIfWaiting(UUID key) {
        nominations
                .inHand(key)
                .filter(nomination -> nomination.state() == NominationState.CHECKED && atWork(nomination))
                .ifPresent(nomination -> send(key));
    }

    /** Lets an invitation run out, or sends its letter again when nobody knows whether it went out. */
    @Transactional
    void lookAfter(UUID key) {
        nominations.inHand(key).ifPresent(nomination -> {
            if (nomination.expire(clock.instant())) expired(nomination);
            else if (nomination.wantsLetterAgain(clock.instant()) && atWork(nomination)) send(key);
        });
    }

    private void expired(NominationRecord nomination) {
        nominations.save(nomination);
        audit.recordOfAccount(
                nomination.unsigned(),
                "membership.nomination-expired",
                nomination.id().value(),
                nomination.asMoved());
    }

    /** Nobody is asked into a working group that is in the archive; what waits goes out when it is opened again. */
    private boolean atWork(NominationRecord nomination) {
        return workingGroups
                .findById(nomination.workingGroup().value())
                .filter(group -> group.archived().isEmpty())
                .isPresent();
    }

    /** The keys of those in a working group that are in one of these states. */
    @Transactional(readOnly = true)
    List<UUID> keys(UUID workingGroup, NominationState state) {
        return nominations.keys(workingGroup, List.of(state));
    }

    private Invitation invitation(NominationRecord nomination) {
        var organization = organizations.findById(nomination.organization()).orElseThrow();
        var group = nomination.workingGroup();
        names.tie(organization.id(), organization.id().toString());
        return new Invitation(
                nomination.nominee(),
                nomination.subject(),
                accounts.closed(nomination.nominee().email()).orElse(null),
                organization.affiliation(),
                known(organization, nomination),
                names.keys(organization.id()),
                organization.country(),
                group,
                workingGroups
                        .findById(group.value())
                        .map(WorkingGroupRecord::title)
                        .orElse(""),
                nomination.declineKey(),
                nomination.wantsTwoFactors(),
                NominationRecord.GOOD_FOR);
    }

    private List<String> known(OrganizationRecord organization, NominationRecord nomination) {
        var present = organization.names().in(nomination.nominee().language());
        return Stream.concat(Stream.of(present), names.of(organization.id()).stream())
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
