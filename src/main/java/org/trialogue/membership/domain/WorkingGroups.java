package org.trialogue.membership.domain;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The working groups. */
public interface WorkingGroups extends JpaRepository<WorkingGroupRecord, UUID> {

    /** Whether a working group of that title is there already. */
    boolean existsByTitleIgnoreCase(String title);
}
