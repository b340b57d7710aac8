package org.trialogue.plans.domain;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The plans that the viewer may see. */
public interface Plans extends JpaRepository<PlanRecord, UUID> {}
