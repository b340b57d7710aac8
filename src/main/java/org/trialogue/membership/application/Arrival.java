package org.trialogue.membership.application;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialogue.membership.LanguageChoice;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.security.Viewing;

/** Someone comes in: the portal learns of a person at the first sign-in, and of changes at each one after it. */
@Service
public class Arrival implements LanguageChoice {

    private final Members members;
    private final SpokenFor spokenFor;
    private final ReadersNames names;
    private final Moving moving;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Arrival(
            Members members,
            SpokenFor spokenFor,
            ReadersNames names,
            Moving moving,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.spokenFor = spokenFor;
        this.names = names;
        this.moving = moving;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes the person known, or brings what is known up to date; who has changed sides keeps no mandate of the old one. */
    public MemberId of(SignInClaims claims) {
        var known = members.findBySubject(claims.subject()).map(MemberRecord::id);
        if (known.isEmpty()) return transaction.execute(status -> first(claims));
        return Viewing.as(known.get(), () -> transaction.execute(status -> again(claims)));
    }

    private MemberId first(SignInClaims claims) {
        return members.save(new MemberRecord(claims, spokenFor.by(claims, null), clock.instant()))
                .id();
    }

    private MemberId again(SignInClaims claims) {
        var member = members.findBySubject(claims.subject()).orElseThrow();
        var before = member.organization();
        member.seen(claims, spokenFor.by(claims, before));
        moving.seen(member, before);
        return member.id();
    }

    @Override
    @Transactional
    public void reads(MemberId member, Locale language) {
        members.findById(member.value()).ifPresent(found -> found.reads(language));
    }

    /** The name of a member's organization, or null where the account named none. */
    @Nullable
    String organizationName(MemberRecord member) {
        var key = member.organization();
        return key == null ? null : names.of(key);
    }
}
