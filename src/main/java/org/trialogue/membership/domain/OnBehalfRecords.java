package org.trialogue.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What deputies did in the name of others, as far as it is in view. */
public interface OnBehalfRecords extends JpaRepository<OnBehalfRecord, UUID> {

    /** What was done in a member's name; what waits for an answer first, then the newest. */
    @Query("""
            select d from OnBehalfRecord d where d.workingGroup = :workingGroup and d.principal = :member
             order by case when d.answer is null then 0 else 1 end, d.doneAt desc, d.id""")
    List<OnBehalfRecord> inNameOf(UUID workingGroup, UUID member, Pageable page);

    /** What a member did in the name of others; the newest first. */
    @Query("""
            select d from OnBehalfRecord d where d.workingGroup = :workingGroup and d.member = :member
             order by d.doneAt desc, d.id""")
    List<OnBehalfRecord> by(UUID workingGroup, UUID member, Pageable page);

    /** To what principals objected, but for what concerns rooms; the newest first. */
    @Query("""
            select d from OnBehalfRecord d where d.workingGroup = :workingGroup
               and d.answer = org.trialogue.membership.domain.OnBehalfRecord.Answer.OBJECTED and d.ofRooms = false
             order by d.doneAt desc, d.id""")
    List<OnBehalfRecord> objectedTo(UUID workingGroup, Pageable page);

    /** How much was done in a member's name. */
    int countByWorkingGroupAndPrincipal(UUID workingGroup, UUID principal);

    /** How much a member did in the name of others. */
    int countByWorkingGroupAndMember(UUID workingGroup, UUID member);

    /** To how much principals objected. */
    int countByWorkingGroupAndAnswerAndOfRoomsFalse(UUID workingGroup, OnBehalfRecord.Answer answer);

    /** One in view. */
    @Override
    Optional<OnBehalfRecord> findById(UUID id);
}
