package org.trialogue.plans.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The commitments that the viewer may see. */
public interface Commitments extends JpaRepository<CommitmentRecord, UUID> {

    /** Those of a room after a key, what was taken out of its plan aside, in the order of their keys: how all of them are read without holding them all. */
    @Query(
            "select c from CommitmentRecord c where c.room = :room and c.id > :after and c.takenOut = false order by c.id")
    List<CommitmentRecord> next(UUID room, UUID after, Limit limit);

    /** Those of a plan. */
    List<CommitmentRecord> findByPlan(UUID plan);

    /** How many there are of a plan, whatever became of them. */
    long countByPlan(UUID plan);

    /** How many of a plan somebody promises. */
    @Query(value = "select count(*) from plans.commitment where plan_id = :plan and not declined", nativeQuery = true)
    int promised(UUID plan);

    /** The parties that promise something in a plan, as lead party or beside it. */
    @Query(value = """
                    select c.lead_id from plans.commitment c where c.plan_id = :plan and not c.taken_out
                     union select s.organization_id from plans.co_lead s join plans.commitment c on c.id = s.commitment_id
                     where c.plan_id = :plan and not c.taken_out""", nativeQuery = true)
    Set<UUID> promising(UUID plan);

    /** Whether it was taken out of its plan by now, whatever was read of it before; until the transaction ends, nobody does so. */
    @Query(value = "select taken_out from plans.commitment where id = :id for no key update", nativeQuery = true)
    boolean takenOutByNow(UUID id);

    /** How many of a plan that somebody promises are due after a day. */
    @Query(
            value = "select count(*) from plans.commitment where plan_id = :plan and not declined and due_on > :day",
            nativeQuery = true)
    int dueAfter(UUID plan, LocalDate day);

    /**
     * Whether its lead party declined it by now, whatever was read of it before; until the transaction ends, nobody says otherwise. Who declines leaves
     * the version as it is, so that whoever writes would not learn of it.
     */
    @Query(value = "select declined from plans.commitment where id = :id for no key update", nativeQuery = true)
    boolean declinedByNow(UUID id);
}
