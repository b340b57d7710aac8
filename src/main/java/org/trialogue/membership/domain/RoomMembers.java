package org.trialogue.membership.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who was let into which room. */
public interface RoomMembers extends JpaRepository<RoomMemberRecord, UUID> {

    /** Those of a room who did not leave; ask each whether it holds on the day. */
    List<RoomMemberRecord> findByRoomAndLeftAtIsNull(UUID room);

    /** Whether the holder of a mandate was ever let into a room. */
    boolean existsByRoomAndMandate(UUID room, UUID mandate);

    /** Where the holders of these mandates were let in and did not leave. */
    List<RoomMemberRecord> findByMandateInAndLeftAtIsNull(Collection<UUID> mandates);
}
