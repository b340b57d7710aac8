package org.trialogue.membership.application;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Names;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Profile;
import org.trialogue.membership.domain.OrganizationHistory;
import org.trialogue.membership.domain.OrganizationNames;
import org.trialogue.membership.domain.OrganizationRecord;
import org.trialogue.membership.domain.Organizations;
import org.trialogue.membership.domain.SignInClaims;

/**
 * Which organization a sign-in speaks of: the one that the identity provider's key leads to; otherwise one that has or had the name, on that
 * side and in that country. One that nobody knows is made known.
 */
@Component
class SpokenFor {

    private final Organizations organizations;
    private final OrganizationNames names;
    private final OrganizationHistory history;

    SpokenFor(Organizations organizations, OrganizationNames names, OrganizationHistory history) {
        this.organizations = organizations;
        this.names = names;
        this.history = history;
    }

    /**
     * The organization, or null when the sign-in names none.
     *
     * @param before the one to which the person belonged, or null
     */
    @Nullable
    OrganizationId by(SignInClaims claims, @Nullable UUID before) {
        var name = claims.organization();
        var known = keyed(claims).or(() -> called(claims, before));
        if (known.isEmpty() && name == null) return null;
        var organization = known.orElseGet(() -> brought(claims, before));
        learn(organization, claims);
        return organization.id();
    }

    private Optional<OrganizationRecord> keyed(SignInClaims claims) {
        var key = claims.organizationKey();
        return key == null ? Optional.empty() : organizations.keyed(key, claims.affiliation());
    }

    private Optional<OrganizationRecord> called(SignInClaims claims, @Nullable UUID before) {
        var name = claims.organization();
        if (name == null) return Optional.empty();
        var candidates = organizations.called(name, claims.affiliation());
        return candidates.stream()
                .filter(each -> each.id().value().equals(before))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(each -> Objects.equals(each.country(), claims.country()))
                        .findFirst())
                .or(() -> candidates.stream()
                        .filter(each -> each.country() == null || claims.country() == null)
                        .findFirst());
    }

    private OrganizationRecord brought(SignInClaims claims, @Nullable UUID before) {
        names.inHand();
        return called(claims, before).orElseGet(() -> brought(claims));
    }

    /** The person's own language is the best guess at the one in which their organization is named. */
    private OrganizationRecord brought(SignInClaims claims) {
        var name = Objects.requireNonNull(claims.organization());
        var country = Profile.isCountry(claims.country()) ? claims.country() : null;
        var made = organizations.saveAndFlush(new OrganizationRecord(new Profile(
                Names.of(claims.language(), name), claims.affiliation(), country, false, "", Contact.NONE)));
        names.leads(made.id(), name);
        history.add(made.id(), null, "arrived", "", name);
        return made;
    }

    private void learn(OrganizationRecord organization, SignInClaims claims) {
        var name = claims.organization();
        if (Profile.isCountry(claims.country())) names.liesIn(organization.id(), claims.country());
        if (claims.organizationKey() != null) names.tie(organization.id(), claims.organizationKey());
        if (name == null || !organizations.called(name, claims.affiliation()).isEmpty()) return;
        if (names.leads(organization.id(), name)) history.add(organization.id(), null, "also-called", "", name);
    }
}
