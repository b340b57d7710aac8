package org.trialogue.membership.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Person;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** A person of an organization, known since the first sign-in. */
@Entity
@Table(schema = "membership", name = "member")
public class MemberRecord {

    private static final String NOBODY = "–";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String subject;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    private String email;
    private String language;

    @Enumerated(EnumType.STRING)
    private Affiliation affiliation;

    @Column(name = "organization_id")
    private @Nullable UUID organization;

    @Column(name = "joined_at")
    private Instant joinedAt;

    /** Set by the database, which forgets a person as a whole. */
    @Column(name = "erased_at", insertable = false, updatable = false)
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init")
    protected MemberRecord() {}

    /** Someone who signs in for the first time. */
    public MemberRecord(SignInClaims claims, @Nullable OrganizationId organization, Instant now) {
        this.id = UUID.randomUUID();
        this.subject = claims.subject();
        this.givenName = claims.givenName();
        this.familyName = claims.familyName();
        this.email = claims.email();
        this.language = claims.language().getLanguage();
        this.affiliation = claims.affiliation();
        this.organization = organization == null ? null : organization.value();
        this.joinedAt = now;
    }

    /** Takes over what the identity provider says now; the language the member chose here stays. */
    public void seen(SignInClaims claims, @Nullable OrganizationId organization) {
        givenName = claims.givenName();
        familyName = claims.familyName();
        email = claims.email();
        affiliation = claims.affiliation();
        this.organization = organization == null ? null : organization.value();
    }

    /** Reads the portal in this language from now on. */
    public void reads(Locale chosen) {
        language = chosen.getLanguage();
    }

    /** The language the person reads. */
    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** The identity provider's key for the account. */
    public String subject() {
        return subject;
    }

    /** The person's key. */
    public MemberId id() {
        return new MemberId(id);
    }

    /** The side the person stands on. */
    public Affiliation affiliation() {
        return affiliation;
    }

    /** The organization the person belongs to, if the sign-in named one. */
    public @Nullable UUID organization() {
        return organization;
    }

    /** Whether the portal knew the person by then. */
    public boolean isKnownSince(Instant moment) {
        return !joinedAt.isAfter(moment);
    }

    /** Whether the person has been forgotten. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** The person as others see them; who has been forgotten goes by the organization. */
    public Person shown(@Nullable String organizationName) {
        var name = isErased() ? Objects.requireNonNullElse(organizationName, NOBODY) : givenName + " " + familyName;
        return new Person(
                id(),
                name,
                initial(givenName) + initial(familyName),
                affiliation,
                organization == null ? null : new OrganizationId(organization),
                organizationName,
                Locale.forLanguageTag(language));
    }

    /** The person as someone to whom a mandate can be given. */
    public Candidate asCandidate(@Nullable String organizationName) {
        return new Candidate(subject, givenName + " " + familyName, organizationName, affiliation);
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
