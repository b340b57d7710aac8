package org.trialogue.membership.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.Names;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.OrganizationSearch;
import org.trialogue.membership.Registered;
import org.trialogue.platform.Affiliation;

/** The registry as one reads it, page by page. */
@Repository
public class OrganizationRows {

    private static final String WHERE = """
        where o.merged_into is null
          and (:words = '' or exists (select 1 from membership.organization_name n
                where n.organization_id = o.id and lower(n.name) like '%' || :words || '%' escape '!'))
          and (:side = '' or o.affiliation = :side)
          and (:country = '' or o.country = :country)
          and (:representative = '' or o.representative = (:representative = 'true'))
        """;

    private final JdbcClient jdbc;

    OrganizationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those looked for, by name in the reader's language. */
    public List<Registered> find(OrganizationSearch search, Locale reader, int from, int atMost) {
        return asking("""
            select o.*, (select count(*) from membership.member m where m.organization_id = o.id) as people
              from membership.organization o
            """ + WHERE + """
            order by lower(coalesce(case :language when 'fr' then o.name_fr when 'es' then o.name_es end,
                     o.name_en, o.name_fr, o.name_es)), o.id
            offset :from limit :atMost\
            """, search)
                .param("language", reader.getLanguage())
                .param("from", from)
                .param("atMost", atMost)
                .query(OrganizationRows::line)
                .list();
    }

    /** How many are found. */
    public int count(OrganizationSearch search) {
        return asking("select count(*) from membership.organization o " + WHERE, search)
                .query(Integer.class)
                .single();
    }

    /** The countries in which one of them lies. */
    public List<String> countries() {
        return jdbc.sql("""
            select distinct country from membership.organization
             where country is not null and merged_into is null order by country\
            """).query((row, number) -> row.getString("country")).list();
    }

    /** The organization to which the one by this key was merged, or itself. */
    public Optional<OrganizationId> present(OrganizationId organization) {
        return jdbc.sql("select coalesce(merged_into, id) from membership.organization where id = ?")
                .param(organization.value())
                .query(UUID.class)
                .optional()
                .map(OrganizationId::new);
    }

    private StatementSpec asking(String sql, OrganizationSearch search) {
        return jdbc.sql(sql)
                .param("words", search.words().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0"))
                .param("side", search.side() == null ? "" : search.side().name())
                .param("country", search.country() == null ? "" : search.country())
                .param(
                        "representative",
                        search.representative() == null
                                ? ""
                                : search.representative().toString());
    }

    private static Registered line(ResultSet row, int number) throws SQLException {
        return new Registered(
                new OrganizationId(row.getObject("id", UUID.class)),
                new Names(row.getString("name_en"), row.getString("name_fr"), row.getString("name_es")),
                Affiliation.valueOf(row.getString("affiliation")),
                row.getString("country"),
                row.getBoolean("representative"),
                row.getLong("people"));
    }
}
