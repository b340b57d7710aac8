package org.trialogue.plans.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The reports that the viewer may see. */
public interface Reports extends JpaRepository<ReportRecord, UUID> {

    /** Those on a commitment, the newest first. */
    List<ReportRecord> findByCommitmentOrderByNumberDesc(UUID commitment);
}
