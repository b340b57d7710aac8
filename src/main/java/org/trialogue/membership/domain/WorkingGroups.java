package org.trialogue.membership.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.trialogue.platform.Constraints;
import org.trialogue.platform.Refusal;

/** The working groups. */
public interface WorkingGroups extends JpaRepository<WorkingGroupRecord, UUID> {

    /** Whether a working group of that title is there already. */
    boolean existsByTitleIgnoreCase(String title);

    /**
     * Keeps one that is opened.
     *
     * @throws Refusal when another one has its title
     */
    default void keep(WorkingGroupRecord group) {
        if (existsByTitleIgnoreCase(group.title())) throw new Refusal("membership.refused.title-taken");
        try {
            saveAndFlush(group);
        } catch (DataIntegrityViolationException broken) {
            if (Constraints.broken(broken)
                    .filter("working_group_titled_once"::equals)
                    .isEmpty()) throw broken;
            throw new Refusal("membership.refused.title-taken");
        }
    }

    /** A working group, held until the transaction ends: its mandates change one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from WorkingGroupRecord g where g.id = :workingGroup")
    Optional<WorkingGroupRecord> inHand(UUID workingGroup);
}
