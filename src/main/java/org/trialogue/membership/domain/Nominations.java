package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.trialogue.membership.NominationState;
import org.trialogue.platform.Constraints;
import org.trialogue.platform.Refusal;

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

    /** Keeps what was made or changed of one. */
    default void keep(NominationRecord nomination) {
        try {
            saveAndFlush(nomination);
        } catch (DataIntegrityViolationException broken) {
            if (Constraints.broken(broken)
                    .filter("nomination_one_at_a_time"::equals)
                    .isEmpty()) throw broken;
            throw new Refusal("membership.refused.nominated-already");
        }
    }

    /** Whether another one for the same address is under way in the working group. */
    @Query("""
        select count(n) > 0 from NominationRecord n, NominationRecord o
         where o.id = :nomination and n.id <> o.id and n.workingGroup = o.workingGroup and n.wanted.email = o.wanted.email and n.state in :open\
        """)
    boolean hasRival(UUID nomination, Collection<NominationState> open);

    /** The keys of those in a working group whose end is still to be made known at the identity provider. */
    @Query(
            "select n.id from NominationRecord n where n.workingGroup = :workingGroup and n.account.waits = true order by"
                    + " n.nominatedAt")
    List<UUID> leaving(UUID workingGroup);

    /** How far one has come; it comes no further until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select n from NominationRecord n where n.id = :nomination")
    Optional<NominationRecord> standing(UUID nomination);

    /** The keys of those in a working group in one of these states. */
    @Query("select n.id from NominationRecord n where n.workingGroup = :workingGroup and n.state in :states order by"
            + " n.nominatedAt")
    List<UUID> keys(UUID workingGroup, Collection<NominationState> states);

    /** Those by which an account was invited, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NominationRecord n where n.account.subject = :subject and n.state ="
            + " org.trialogue.membership.NominationState.INVITED")
    List<NominationRecord> inviting(String subject);

    /** Those in these states that want a deputy for the holder of a mandate, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NominationRecord n where n.wanted.deputyOf = :principal and n.state in :states order by n.id")
    List<NominationRecord> ofDeputies(UUID principal, Collection<NominationState> states);

    /** The one that the key of a letter declines, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NominationRecord n where n.letter.declineKey = :key")
    Optional<NominationRecord> declinedBy(UUID key);

    /** In whose shared room an invitation is declined; seen by whoever has the letter. */
    @Query(value = "select membership.room_of_invitation(:key)", nativeQuery = true)
    Optional<UUID> roomOf(UUID key);
}
