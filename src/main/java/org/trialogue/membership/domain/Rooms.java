package org.trialogue.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.trialogue.membership.RoomKind;

/** The rooms. */
public interface Rooms extends JpaRepository<RoomRecord, UUID> {

    /** The one room of that kind in a working group. */
    Optional<RoomRecord> findByWorkingGroupAndKind(UUID workingGroup, RoomKind kind);

    /** Every room of that kind. */
    List<RoomRecord> findByKind(RoomKind kind);

    /** Every room of these working groups. */
    List<RoomRecord> findByWorkingGroupIn(List<UUID> workingGroups);
}
