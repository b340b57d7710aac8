package org.trialogue.plans.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The plans that the viewer may see. */
public interface Plans extends JpaRepository<PlanRecord, UUID> {

    /** Those of a room. */
    List<PlanRecord> findByRoom(UUID room);
}
