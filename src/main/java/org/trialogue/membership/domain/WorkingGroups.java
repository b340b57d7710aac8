package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The working groups. */
public interface WorkingGroups extends JpaRepository<WorkingGroupRecord, UUID> {

    /** Whether a working group of that title is there already. */
    boolean existsByTitleIgnoreCase(String title);

    /** A working group, held until the transaction ends: its mandates change one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from WorkingGroupRecord g where g.id = :workingGroup")
    Optional<WorkingGroupRecord> inHand(UUID workingGroup);
}
