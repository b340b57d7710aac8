package org.trialogue.membership.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What is shared with partners piece by piece. */
public interface Shares extends JpaRepository<ShareRecord, UUID> {

    /** Those of a room that were not ended; ask each whether it holds on the day. */
    List<ShareRecord> findByRoomAndEndedAtIsNull(UUID room);

    /** Those of these mandates that were not ended; ask each whether it holds on the day. */
    List<ShareRecord> findByMandateInAndEndedAtIsNull(Collection<UUID> mandates);

    /** Those of a piece that were not ended. */
    List<ShareRecord> findByPieceAndEndedAtIsNull(UUID piece);

    /** The mandates with which a piece of a room is shared on a day. */
    @Query("""
            select s.mandate from ShareRecord s
             where s.room = :room and s.piece = :piece and s.endedAt is null and s.until >= :day""")
    List<UUID> mandates(UUID room, UUID piece, LocalDate day);
}
