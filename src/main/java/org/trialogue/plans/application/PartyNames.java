package org.trialogue.plans.application;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.plans.PlanId;

/** What the parties of a plan are called in a file, so that each is told from the others. */
@Component
class PartyNames {

    private final JdbcClient jdbc;

    PartyNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name with the two letters of a country, or a dash where the organization is an international one. */
    static String with(String name, @Nullable String country) {
        return "%s (%s)".formatted(name, country == null ? "–" : country);
    }

    /** The parties of a plan that are called the same as another one, in whichever language. */
    Set<UUID> shared(PlanId plan) {
        return new HashSet<>(jdbc.sql("""
                        with called as (
                          select distinct o.id, lower(n.name) as name
                            from plans.party y join membership.organization o on o.id = y.organization_id
                           cross join lateral (values (o.name_en), (o.name_fr), (o.name_es)) n (name)
                           where y.plan_id = ? and n.name is not null)
                        select a.id from called a join called b on b.name = a.name and b.id <> a.id""")
                .param(plan.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }
}
