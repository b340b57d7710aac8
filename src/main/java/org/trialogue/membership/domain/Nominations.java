package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.trialogue.membership.NominationState;

/** The nominations in view. */
public interface Nominations extends JpaRepository<NominationRecord, UUID> {

    /** One, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NominationRecord n where n.id = :nomination")
    Optional<NominationRecord> inHand(UUID nomination);

    /** Those in a working group in these states, of one organization or of all where none is named; the newest first. */
    @Query("""
        select n from NominationRecord n where n.workingGroup = :workingGroup and n.state in :states
           and (:organization is null or n.organization = :organization)
         order by n.nominatedAt desc, n.id\
        """)
    List<NominationRecord> listed(
            UUID workingGroup, Collection<NominationState> states, @Nullable UUID organization, Pageable page);

    /** How many of them there are. */
    @Query("""
        select count(n) from NominationRecord n where n.workingGroup = :workingGroup and n.state in :states
           and (:organization is null or n.organization = :organization)\
        """)
    int count(UUID workingGroup, Collection<NominationState> states, @Nullable UUID organization);

    /** The keys of those in a working group in one of these states. */
    @Query("select n.id from NominationRecord n where n.workingGroup = :workingGroup and n.state in :states order by"
            + " n.nominatedAt")
    List<UUID> keys(UUID workingGroup, Collection<NominationState> states);

    /** Those by which an account was invited, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NominationRecord n where n.subject = :subject and n.state ="
            + " org.trialogue.membership.NominationState.INVITED")
    List<NominationRecord> inviting(String subject);

    /** The one that the key of a letter declines, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<NominationRecord> findByDeclineKey(UUID declineKey);

    /** In whose shared room an invitation is declined; seen by whoever has the letter. */
    @Query(value = "select membership.room_of_invitation(:key)", nativeQuery = true)
    Optional<UUID> roomOf(UUID key);
}
