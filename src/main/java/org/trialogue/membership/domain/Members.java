package org.trialogue.membership.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The people. */
public interface Members extends JpaRepository<MemberRecord, UUID> {

    /** The person behind an account of the identity provider. */
    Optional<MemberRecord> findBySubject(String subject);

    /**
     * People who have no mandate in the working group that holds or will hold without an end, and in whose name, in either order, or address a word begins
     * with what was typed, the words after it following.
     */
    @Query("""
            select m from MemberRecord m
             where m.erasedAt is null
               and (:typed = ''
                    or lower(concat(' ', m.givenName, ' ', m.familyName, ' ', m.givenName, ' ', m.email)) like concat('% ', :typed, '%') escape '!')
               and not exists (select 1 from MandateRecord d where d.member = m.id and d.workingGroup = :workingGroup and d.endedAt is null
                                 and d.endsOn is null)
             order by m.familyName, m.givenName, m.id""")
    List<MemberRecord> withoutLastingMandate(String typed, UUID workingGroup, Limit limit);
}
