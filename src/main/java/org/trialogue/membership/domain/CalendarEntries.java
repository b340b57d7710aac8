package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The entries of calendars in view. */
public interface CalendarEntries extends JpaRepository<CalendarEntryRecord, UUID> {

    /** Those of a working group that are not over, the next first. */
    @Query("""
            select e from CalendarEntryRecord e
             where e.workingGroup = :workingGroup and coalesce(e.ends, e.begins) >= :now order by e.begins, e.id""")
    List<CalendarEntryRecord> coming(UUID workingGroup, Instant now, Pageable page);

    /** How many of them there are. */
    @Query("""
            select count(e) from CalendarEntryRecord e
             where e.workingGroup = :workingGroup and coalesce(e.ends, e.begins) >= :now""")
    int countComing(UUID workingGroup, Instant now);

    /** Those of a working group that are over, the last first. */
    @Query("""
            select e from CalendarEntryRecord e
             where e.workingGroup = :workingGroup and coalesce(e.ends, e.begins) < :now order by e.begins desc, e.id""")
    List<CalendarEntryRecord> past(UUID workingGroup, Instant now, Pageable page);

    /** How many of them there are. */
    @Query("""
            select count(e) from CalendarEntryRecord e
             where e.workingGroup = :workingGroup and coalesce(e.ends, e.begins) < :now""")
    int countPast(UUID workingGroup, Instant now);

    /** At most as many of a working group, the last first. */
    List<CalendarEntryRecord> findByWorkingGroupOrderByBeginsDesc(UUID workingGroup, Limit limit);

    /** Those of some working groups that touch a span of time, the earliest first. */
    @Query("""
            select e from CalendarEntryRecord e
             where e.workingGroup in :workingGroups and coalesce(e.ends, e.begins) >= :from and e.begins < :until
             order by e.begins, e.id""")
    List<CalendarEntryRecord> touching(Collection<UUID> workingGroups, Instant from, Instant until, Limit limit);

    /** The working group in whose calendar one stands. */
    @Query("select e.workingGroup from CalendarEntryRecord e where e.id = :entry")
    Optional<UUID> workingGroupOf(UUID entry);

    /** One, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from CalendarEntryRecord e where e.id = :entry")
    Optional<CalendarEntryRecord> inHand(UUID entry);
}
