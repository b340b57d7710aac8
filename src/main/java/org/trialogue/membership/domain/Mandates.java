package org.trialogue.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The mandates. */
public interface Mandates extends JpaRepository<MandateRecord, UUID> {

    /** Those of a member that were not taken back; ask each whether it holds on the day. */
    List<MandateRecord> findByMemberAndEndedAtIsNull(UUID member);

    /** Those in a working group that were not taken back; ask each whether it holds on the day. */
    List<MandateRecord> findByWorkingGroupAndEndedAtIsNull(UUID workingGroup);

    /** The one a member has in a working group, unless it was taken back. */
    Optional<MandateRecord> findByMemberAndWorkingGroupAndEndedAtIsNull(UUID member, UUID workingGroup);
}
