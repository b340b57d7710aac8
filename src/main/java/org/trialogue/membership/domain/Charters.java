package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.trialogue.membership.WorkingGroupId;

/** The charters of the working groups: each has one. */
public interface Charters extends JpaRepository<CharterRecord, UUID> {

    /**
     * That of a working group.
     *
     * @throws IllegalArgumentException when there is no such working group
     */
    default CharterRecord of(WorkingGroupId workingGroup) {
        return findById(workingGroup.value())
                .orElseThrow(() -> new IllegalArgumentException("no working group " + workingGroup));
    }

    /** One, held until the transaction ends: it changes once at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CharterRecord c where c.workingGroup = :workingGroup")
    Optional<CharterRecord> inHand(UUID workingGroup);
}
