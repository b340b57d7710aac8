package org.trialogue.membership.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.trialogue.platform.Affiliation;

/** The organizations. */
public interface Organizations extends JpaRepository<OrganizationRecord, UUID> {

    /** The organization of that name on that side. */
    Optional<OrganizationRecord> findByNameIgnoreCaseAndAffiliation(String name, Affiliation affiliation);
}
