package org.trialogue.membership.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.FormerMember;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Those who speak nowhere any more, and how they are forgotten. */
@Repository
public class FormerMembers {

    private static final String FORMER = """
              from membership.member m
              left join membership.organization o on o.id = m.organization_id
             where m.erased_at is null and m.affiliation <> 'SECRETARIAT'
               and (:typed = '' or lower(concat(' ', m.given_name, ' ', m.family_name, ' ', m.given_name, ' ', m.email))
                                     like concat('% ', :typed, '%') escape '!')
               and not exists (select 1 from membership.mandate d
                                where d.member_id = m.id and d.ended_at is null and (d.ends_on is null or d.ends_on >= :today))
               and not exists (select 1 from membership.nomination n
                                where (n.subject = m.subject or lower(n.email) = lower(m.email)) and n.state in ('NOMINATED', 'RETURNED', 'CHECKED', 'INVITED'))
               and (cast(:only as uuid) is null or m.id = :only)\
            """;

    private final JdbcClient jdbc;

    FormerMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in whose name, in either order, or address a word begins with what was typed, by name. */
    public List<FormerMember> matching(String typed, LocalDate today, int from, int atMost) {
        return asked(
                        """
                        select m.id, m.given_name || ' ' || m.family_name as name, m.email, coalesce(o.name_en, o.name_fr, o.name_es) as organization, m.affiliation,
                               (select max(least(d.ends_on, d.ended_at::date)) from membership.mandate d where d.member_id = m.id) as spoke_until
                        """ + FORMER
                                + " order by lower(m.family_name), lower(m.given_name), m.id offset :from limit :most",
                        typed,
                        today,
                        null)
                .param("from", from)
                .param("most", atMost)
                .query(FormerMembers::former)
                .list();
    }

    /** How many there are. */
    public int count(String typed, LocalDate today) {
        return asked("select count(*) " + FORMER, typed, today, null)
                .query(Integer.class)
                .single();
    }

    /** Whether this is one of them. */
    public boolean has(MemberId member, LocalDate today) {
        return asked("select count(*) " + FORMER, "", today, member)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Forgets somebody's name, address, account and sign-ins; the database refuses it for those who speak or are to speak. */
    public void forget(MemberId member) {
        jdbc.sql("select membership.forget(?)")
                .param(member.value())
                .query((row, number) -> number)
                .list();
    }

    private StatementSpec asked(String question, String typed, LocalDate today, @Nullable MemberId only) {
        var prefix = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return jdbc.sql(question)
                .param("typed", prefix)
                .param("today", today)
                .param("only", only == null ? null : only.value());
    }

    private static FormerMember former(ResultSet row, int number) throws SQLException {
        return new FormerMember(
                new MemberId(row.getObject("id", java.util.UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("organization"),
                Affiliation.valueOf(row.getString("affiliation")),
                row.getObject("spoke_until", LocalDate.class));
    }
}
