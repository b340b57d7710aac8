package org.trialogue.plans.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Organization;
import org.trialogue.membership.OrganizationId;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanName;

/** By what a board can be narrowed, as the viewer may see it: found as it is typed, page by page. */
@Service
@Transactional(readOnly = true)
public class BoardChoices {

    private static final String LEADING =
            " from membership.organization o where exists (select 1 from plans.commitment c where c.lead_id = o.id)";

    private final JdbcClient jdbc;
    private final Membership membership;

    BoardChoices(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    /** Plans that have these letters in their title, by title. */
    public List<PlanName> plans(String letters, int offset, int limit) {
        return jdbc.sql("""
                        select id, title from plans.plan where state <> 'CLOSED' and position(lower(?) in lower(title)) > 0
                         order by title, id offset ? limit ?""")
                .params(letters, offset, limit)
                .query((row, number) ->
                        new PlanName(new PlanId(row.getObject("id", UUID.class)), row.getString("title")))
                .list();
    }

    /** A plan by its key. */
    public Optional<PlanName> plan(PlanId id) {
        return jdbc.sql("select title from plans.plan where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(title -> new PlanName(id, title));
    }

    /** Organizations that lead a commitment and have these letters in their name, by name. */
    public List<Organization> leading(String letters, int offset, int limit) {
        return jdbc
                .sql("select o.id" + LEADING + """
                         and position(lower(?) in lower(concat_ws(' ', o.name_en, o.name_fr, o.name_es))) > 0
                         order by coalesce(o.name_en, o.name_fr, o.name_es), o.id offset ? limit ?""")
                .params(letters, offset, limit)
                .query((row, number) -> new OrganizationId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> membership.organization(id).stream())
                .toList();
    }

    /** An organization by its key. */
    public Optional<Organization> organization(OrganizationId id) {
        return membership.organization(id);
    }

    /** The countries of those who lead a commitment. */
    public List<String> countries() {
        return jdbc.sql("select distinct o.country" + LEADING + " and o.country is not null order by o.country")
                .query((row, number) -> row.getString("country"))
                .list();
    }
}
