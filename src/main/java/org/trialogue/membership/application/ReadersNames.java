package org.trialogue.membership.application;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Organization;
import org.trialogue.membership.domain.MemberRecord;
import org.trialogue.membership.domain.Members;
import org.trialogue.membership.domain.OrganizationRecord;
import org.trialogue.membership.domain.Organizations;
import org.trialogue.platform.security.Viewing;

/** Organizations as the member at the other end reads them: named in the member's language where there is such a name. */
@Component
class ReadersNames {

    private final Organizations organizations;
    private final Members members;

    ReadersNames(Organizations organizations, Members members) {
        this.organizations = organizations;
        this.members = members;
    }

    /** An organization; one that was merged into another is that other. */
    Optional<Organization> organization(UUID key) {
        return present(key).map(found -> found.shown(language()));
    }

    /** Its name, or null when there is none of that key. */
    @Nullable
    String of(UUID key) {
        return present(key).map(found -> found.names().in(language())).orElse(null);
    }

    /** The language of the member this is done for; English for nobody. */
    Locale language() {
        return Viewing.member()
                .flatMap(member -> members.findById(member.value()))
                .map(MemberRecord::language)
                .orElse(Locale.ENGLISH);
    }

    private Optional<OrganizationRecord> present(UUID key) {
        var found = organizations.findById(key);
        var into = found.map(OrganizationRecord::mergedInto);
        return into.isEmpty() ? found : organizations.findById(into.get());
    }
}
