package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.trialogue.platform.Affiliation;

/** The mandates. */
public interface Mandates extends JpaRepository<MandateRecord, UUID> {

    /** Those of a member that were not taken back; ask each whether it holds on the day. */
    List<MandateRecord> findByMemberAndEndedAtIsNull(UUID member);

    /** Those in a working group that were not taken back; ask each whether it holds on the day. */
    List<MandateRecord> findByWorkingGroupAndEndedAtIsNull(UUID workingGroup);

    /** Those of some members in the working group of a room that were not taken back, as seen from that room. */
    @Query("""
            select new org.trialogue.membership.domain.Seat(m, r, e, g)
              from RoomRecord r join MandateRecord m on m.workingGroup = r.workingGroup
              join WorkingGroupRecord g on g.id = r.workingGroup
              left join RoomMemberRecord e on e.room = r.id and e.mandate = m.id and e.leftAt is null
             where r.id = :room and m.member in :members and m.endedAt is null""")
    List<Seat> seats(UUID room, Collection<UUID> members);

    /** The sides of those in a working group that hold on a day: read without those who hold them, of whom there may be hundreds. */
    @Query("""
            select distinct m.affiliation from MandateRecord m
             where m.workingGroup = :workingGroup and m.endedAt is null
               and m.startsOn <= :day and (m.endsOn is null or m.endsOn >= :day)""")
    List<Affiliation> sides(UUID workingGroup, LocalDate day);

    /** At most as many whose first day has come and that have not begun, for whoever else does not have them in hand. */
    @Query(value = """
            select * from membership.mandate
             where begun_at is null and ended_at is null and starts_on <= :today
             order by starts_on, id limit :atMost for update skip locked""", nativeQuery = true)
    List<MandateRecord> beginning(LocalDate today, int atMost);

    /** At most as many whose last day has passed, of which that was not said. */
    @Query(value = """
            select * from membership.mandate
             where ran_out_at is null and ended_at is null and begun_at is not null and ends_on < :today
             order by ends_on, id limit :atMost""", nativeQuery = true)
    List<MandateRecord> ranOut(LocalDate today, int atMost);

    /** At most as many in working groups at work whose last day comes nearer, for whoever else does not have them in hand. */
    @Query(value = """
            select m.* from membership.mandate m
              join membership.working_group g on g.id = m.working_group_id and g.archived_at is null
             where m.ended_at is null and m.begun_at is not null and m.ends_on >= :today
               and (m.ends_on - 30 <= :today and m.starts_on < m.ends_on - 30 and m.warned_month is distinct from m.ends_on
                 or m.ends_on - 7 <= :today and m.starts_on < m.ends_on - 7 and m.warned_week is distinct from m.ends_on)
             order by m.ends_on, m.id limit :atMost for update of m skip locked""", nativeQuery = true)
    List<MandateRecord> ending(LocalDate today, int atMost);

    /** One, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MandateRecord m where m.id = :mandate")
    Optional<MandateRecord> inHand(UUID mandate);

    /** Those of the deputies of whoever holds that mandate, that were not taken back. */
    List<MandateRecord> findByDeputyOfAndEndedAtIsNull(UUID deputyOf);

    /** Every one that was ever given in a working group to a side, those taken back among them. */
    List<MandateRecord> findByWorkingGroupAndAffiliation(UUID workingGroup, Affiliation affiliation);

    /** How one stands; nobody changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select m from MandateRecord m where m.id = :mandate")
    Optional<MandateRecord> standing(UUID mandate);

    /** Those a member has in a working group and that were not taken back: of no two terms is there a day that lies in both. */
    List<MandateRecord> findByMemberAndWorkingGroupAndEndedAtIsNull(UUID member, UUID workingGroup);

    /** The one that a member holds in a working group on a day. */
    default Optional<MandateRecord> held(UUID member, UUID workingGroup, LocalDate day) {
        return findByMemberAndWorkingGroupAndEndedAtIsNull(member, workingGroup).stream()
                .filter(mandate -> mandate.holds(day))
                .findFirst();
    }
}
