package org.trialogue.membership.application;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.platform.MemberId;

/** What people hold today, told so that one sees when it has become less: each mandate with its capacity, and each room they may enter. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one person holds on a day.
     *
     * @param held a sign for each mandate and room, of no meaning but to be found again
     */
    public record Standing(Set<String> held) {

        /** Somebody who holds nothing. */
        public static final Standing NONE = new Standing(Set.of());

        /** Whether nothing of this is missing there. */
        public boolean isKeptIn(Standing later) {
            return later.held.containsAll(held);
        }
    }

    /** What each of some people holds now; who holds nothing is missing. */
    public Map<MemberId, Standing> of(Collection<MemberId> members) {
        var those = members.stream().map(MemberId::toString).collect(Collectors.joining(","));
        return jdbc
                .sql("""
                        with asked as (select unnest(string_to_array(:those, ',')::uuid[]) as id)
                        select asked.id, m.id || ' ' || m.capacity as held
                          from asked join membership.mandate m on m.member_id = asked.id
                         where m.ended_at is null
                           and m.starts_on <= (now() at time zone 'UTC')::date
                           and (m.ends_on is null or m.ends_on >= (now() at time zone 'UTC')::date)
                        union all
                        select asked.id, room::text from asked cross join lateral membership.rooms_of(asked.id) as room""")
                .param("those", those)
                .query((row, number) -> Map.entry(new MemberId(row.getObject("id", UUID.class)), row.getString("held")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet()),
                                Standing::new)));
    }
}
