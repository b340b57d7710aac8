package org.trialogue.plans.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The reports that the viewer may see. */
public interface Reports extends JpaRepository<ReportRecord, UUID> {

    /** Those on a commitment, the newest first. */
    List<ReportRecord> findByCommitmentOrderByNumberDesc(UUID commitment);

    /** The one on a commitment that has a number. */
    Optional<ReportRecord> findByCommitmentAndNumber(UUID commitment, int number);

    /** Those that say how things stand: with the whole, where something was reported on it, and with each part. */
    default List<ReportRecord> allCurrent(CommitmentRecord commitment) {
        var all = findByCommitmentOrderByNumberDesc(commitment.id().value());
        return all.stream().filter(report -> report.isCurrent(commitment, all)).toList();
    }

    /** The others. */
    default List<ReportRecord> allOlder(CommitmentRecord commitment) {
        var all = findByCommitmentOrderByNumberDesc(commitment.id().value());
        return all.stream().filter(report -> !report.isCurrent(commitment, all)).toList();
    }

    /** The one that says how a commitment stands; empty where nothing was reported yet. */
    default Optional<ReportRecord> current(CommitmentRecord commitment) {
        return findByCommitmentAndNumber(commitment.id().value(), commitment.current());
    }
}
