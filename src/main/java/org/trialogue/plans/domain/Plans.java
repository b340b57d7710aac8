package org.trialogue.plans.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The plans that the viewer may see. */
public interface Plans extends JpaRepository<PlanRecord, UUID> {

    /** One that stays as it is until this transaction ends: whoever would change it, agree on it or close it waits. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from PlanRecord p where p.id = :id")
    Optional<PlanRecord> held(UUID id);

    /** One that nobody else changes, or writes into, until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PlanRecord p where p.id = :id")
    Optional<PlanRecord> alone(UUID id);

    /** Those of a room. */
    List<PlanRecord> findByRoom(UUID room);
}
