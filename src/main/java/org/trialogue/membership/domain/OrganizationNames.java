package org.trialogue.membership.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.OrganizationId;

/** By which names and keys organizations are known: those they have, and all that they had. */
@Repository
public class OrganizationNames {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganizationNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody else gives a name until the transaction ends: of two who bring the same new organization, the second finds it. */
    public void inHand() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('membership.organization_name'))")
                .query((row, number) -> number)
                .list();
    }

    /** From now on the name leads to the organization; whether it did not before. */
    public boolean leads(OrganizationId organization, String name) {
        return jdbc.sql("""
            insert into membership.organization_name (id, organization_id, name, since) values (?, ?, ?, ?)
            on conflict (organization_id, lower(name)) do nothing\
            """)
                        .param(UUID.randomUUID())
                        .param(organization.value())
                        .param(name)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** From now on the identity provider's key leads to the organization, unless it leads to another. */
    public void tie(OrganizationId organization, String key) {
        jdbc.sql("""
            insert into membership.organization_key (key, organization_id, since) values (?, ?, ?)
            on conflict (key) do nothing\
            """)
                .param(key)
                .param(organization.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Each key that leads to the organization, its own first. */
    public List<String> keys(OrganizationId organization) {
        return jdbc.sql(
                        "select key from membership.organization_key where organization_id = ? order by key <> ?, since,"
                                + " key")
                .param(organization.value())
                .param(organization.toString())
                .query((row, number) -> row.getString("key"))
                .list();
    }

    /** Where it lies, where that was not known. */
    public void liesIn(OrganizationId organization, @Nullable String country) {
        if (country == null) return;
        jdbc.sql("select membership.organization_lies_in(?, ?)")
                .param(organization.value())
                .param(country)
                .query((row, number) -> number)
                .list();
    }

    /** Each name that leads to the organization, the newest first. */
    public List<String> of(OrganizationId organization) {
        return jdbc.sql("select name from membership.organization_name where organization_id = ? order by since desc,"
                        + " name")
                .param(organization.value())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** All that led to the one leads to the other: names, keys, people, whom it nominated and those merged before. */
    public void move(OrganizationId from, OrganizationId into) {
        jdbc.sql("""
            delete from membership.organization_name n where n.organization_id = :from and exists (
              select 1 from membership.organization_name k where k.organization_id = :into and lower(k.name) = lower(n.name))\
            """).param("from", from.value()).param("into", into.value()).update();
        for (var table : List.of("organization_name", "organization_key"))
            moved(
                    "update membership." + table + " set organization_id = :into where organization_id = :from",
                    from,
                    into);
        for (var table : List.of("member", "nomination"))
            moved(
                    "update membership." + table
                            + " set organization_id = :into, version = version + 1 where organization_id = :from",
                    from,
                    into);
        moved(
                "update membership.organization set merged_into = :into, version = version + 1 where merged_into ="
                        + " :from",
                from,
                into);
    }

    private void moved(String sql, OrganizationId from, OrganizationId into) {
        jdbc.sql(sql).param("from", from.value()).param("into", into.value()).update();
    }
}
