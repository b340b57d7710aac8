package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Constraints;
import org.trialogue.platform.Refusal;

/** The rooms. */
public interface Rooms extends JpaRepository<RoomRecord, UUID> {

    /** The one room of that kind in a working group. */
    Optional<RoomRecord> findByWorkingGroupAndKind(UUID workingGroup, RoomKind kind);

    /** Every room of that kind. */
    List<RoomRecord> findByKind(RoomKind kind);

    /** Every room of these working groups. */
    List<RoomRecord> findByWorkingGroupIn(List<UUID> workingGroups);

    /** Whether there is a room of that key, in view or not: never said to who may not enter it. */
    @Query(value = "select membership.is_room(:room)", nativeQuery = true)
    boolean isThere(UUID room);

    /** The open one of a named group of governments, in view or not; none within a member's transaction. */
    @Query(value = "select membership.room_of_group(:group)", nativeQuery = true)
    Optional<UUID> ofGroup(UUID group);

    /**
     * Keeps a new one.
     *
     * @throws Refusal when its named group of governments has one
     */
    default void keep(RoomRecord room) {
        try {
            saveAndFlush(room);
        } catch (DataIntegrityViolationException broken) {
            if (Constraints.broken(broken)
                    .filter("room_once_a_government_group"::equals)
                    .isEmpty()) throw broken;
            throw new Refusal("membership.refused.government-group-room");
        }
    }

    /** A room, held until the transaction ends: who is in it changes one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from RoomRecord r where r.id = :room")
    Optional<RoomRecord> inHand(UUID room);
}
