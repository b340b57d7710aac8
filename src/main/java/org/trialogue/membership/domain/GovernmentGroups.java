package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.platform.Constraints;
import org.trialogue.platform.Refusal;

/** The named groups of governments in view. */
public interface GovernmentGroups extends JpaRepository<GovernmentGroupRecord, UUID> {

    /** Those of a working group that were not dissolved, by name. */
    @Query("select g from GovernmentGroupRecord g where g.workingGroup = :workingGroup and g.dissolvedAt is null"
            + " order by lower(g.name)")
    List<GovernmentGroupRecord> standing(UUID workingGroup);

    /** One that was not dissolved. */
    default Optional<GovernmentGroupRecord> standing(GovernmentGroupId group) {
        return findById(group.value()).filter(found -> !found.isDissolved());
    }

    /** The working group of one that was not dissolved. */
    @Query("select g.workingGroup from GovernmentGroupRecord g where g.id = :group and g.dissolvedAt is null")
    Optional<UUID> workingGroupOf(UUID group);

    /** One that was not dissolved, held until the transaction ends; only whoever keeps it gets hold of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from GovernmentGroupRecord g where g.id = :group and g.dissolvedAt is null")
    Optional<GovernmentGroupRecord> inHand(UUID group);

    /** Takes a mandate out: its holder does so, who may write nothing else of the group. How many were taken out. */
    @Modifying
    @Query(
            value =
                    "delete from membership.grouped_government where government_group_id = :group and mandate_id = :mandate",
            nativeQuery = true)
    int leave(UUID group, UUID mandate);

    /** Puts a mandate in: its holder does so, who was asked. */
    @Modifying
    @Query(
            value =
                    "insert into membership.grouped_government (government_group_id, mandate_id) values (:group, :mandate)"
                            + " on conflict do nothing",
            nativeQuery = true)
    void join(UUID group, UUID mandate);

    /** A mandate is not asked any more: its holder has answered. How many were asked. */
    @Modifying
    @Query(
            value =
                    "delete from membership.asked_government where government_group_id = :group and mandate_id = :mandate",
            nativeQuery = true)
    int answered(UUID group, UUID mandate);

    /** The places of a mandate pass to that of whoever follows it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            value = "update membership.grouped_government set mandate_id = :after where mandate_id = :before",
            nativeQuery = true)
    void pass(UUID before, UUID after);

    /**
     * Keeps what was made or changed of one.
     *
     * @throws Refusal when another one in the working group has its name
     */
    default void keep(GovernmentGroupRecord group) {
        try {
            saveAndFlush(group);
        } catch (DataIntegrityViolationException broken) {
            if (Constraints.broken(broken)
                    .filter("government_group_named_once"::equals)
                    .isEmpty()) throw broken;
            throw new Refusal("membership.refused.government-group-taken");
        }
    }
}
