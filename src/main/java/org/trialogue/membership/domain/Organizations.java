package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.trialogue.platform.Affiliation;

/** The organizations. */
public interface Organizations extends JpaRepository<OrganizationRecord, UUID> {

    /** Those of a side that have or had that name, in whatever language, the one longest known by it first. */
    @Query(value = """
        select o.* from membership.organization o join membership.organization_name n on n.organization_id = o.id
         where lower(n.name) = lower(:name) and o.affiliation = :#{#side.name()} and o.merged_into is null
         order by n.since, o.id\
        """, nativeQuery = true)
    List<OrganizationRecord> called(String name, Affiliation side);

    /** The one of a side that the identity provider knows under that key. */
    @Query(value = """
        select o.* from membership.organization o join membership.organization_key k on k.organization_id = o.id
         where k.key = :key and o.affiliation = :#{#side.name()} and o.merged_into is null\
        """, nativeQuery = true)
    Optional<OrganizationRecord> keyed(String key, Affiliation side);

    /** An organization, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OrganizationRecord o where o.id = :organization")
    Optional<OrganizationRecord> inHand(UUID organization);
}
