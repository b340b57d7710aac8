package org.trialogue.membership.application;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.LanguageChoice;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.OrganizationRecord;
import org.trialogue.membership.domain.Organizations;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.platform.MemberId;

/** Someone comes in: the portal learns of a person at the first sign-in, and of changes at each one after it. */
@Service
@Transactional
public class Arrival implements LanguageChoice {

    private final Members members;
    private final Organizations organizations;
    private final Clock clock;

    Arrival(Members members, Organizations organizations, Clock clock) {
        this.members = members;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Makes the person known, or brings what is known up to date. */
    public MemberId of(SignInClaims claims) {
        var organization = organization(claims);
        var known = members.findBySubject(claims.subject());
        known.ifPresent(member -> member.seen(claims, organization));
        return known.orElseGet(() -> members.save(new MemberRecord(claims, organization, clock.instant())))
                .id();
    }

    @Override
    public void reads(MemberId member, Locale language) {
        members.findById(member.value()).ifPresent(found -> found.reads(language));
    }

    /** The name of a member's organization, or null where the account named none. */
    @Nullable
    String organizationName(MemberRecord member) {
        var key = member.organization();
        return key == null
                ? null
                : organizations.findById(key).map(OrganizationRecord::name).orElse(null);
    }

    private @Nullable OrganizationId organization(SignInClaims claims) {
        var name = claims.organization();
        if (name == null || name.isBlank()) return null;
        return organizations
                .findByNameIgnoreCaseAndAffiliation(name.strip(), claims.affiliation())
                .orElseGet(() -> organizations.save(
                        new OrganizationRecord(name.strip(), claims.affiliation(), claims.country())))
                .id();
    }
}
