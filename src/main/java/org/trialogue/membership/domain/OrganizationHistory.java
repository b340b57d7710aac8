package org.trialogue.membership.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.Contact;
import org.trialogue.membership.OrganizationChange;
import org.trialogue.membership.OrganizationId;
import org.trialogue.membership.Profile;
import org.trialogue.platform.MemberId;

/** What became of organizations, and whom to ask at each: rows that the secretariat alone sees. */
@Repository
public class OrganizationHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganizationHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a line; a sign-in that brought something is nobody's deed. */
    public void add(OrganizationId organization, @Nullable MemberId by, String what, String before, String after) {
        jdbc.sql("""
            insert into membership.organization_change (id, organization_id, at, member_id, what, before, after)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(UUID.randomUUID())
                .param(organization.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(by == null ? null : by.value())
                .param(what)
                .param(before)
                .param(after)
                .update();
    }

    /** Adds a line for each thing that is said differently. Who the contact is, or was, is not written down: people may be forgotten. */
    public void changed(OrganizationId organization, MemberId by, Profile was, Profile is) {
        line(organization, by, "name-en", was.names().en(), is.names().en());
        line(organization, by, "name-fr", was.names().fr(), is.names().fr());
        line(organization, by, "name-es", was.names().es(), is.names().es());
        line(organization, by, "country", was.country(), is.country());
        line(organization, by, "representative", yes(was), yes(is));
        line(organization, by, "basis", was.basis(), is.basis());
        if (!was.contact().equals(is.contact())) add(organization, by, "contact", "", "");
    }

    /** The newest first. */
    public List<OrganizationChange> of(OrganizationId organization) {
        return jdbc.sql("""
            select c.*, case when m.erased_at is null then m.given_name || ' ' || m.family_name else '–' end as author
              from membership.organization_change c left join membership.member m on m.id = c.member_id
             where c.organization_id = ? order by c.at desc, c.what limit 200\
            """)
                .param(organization.value())
                .query(OrganizationHistory::change)
                .list();
    }

    /** Whom to ask. */
    public Contact contact(OrganizationId organization) {
        return jdbc.sql("select * from membership.organization_contact where organization_id = ?")
                .param(organization.value())
                .query((row, number) ->
                        new Contact(row.getString("name"), row.getString("email"), row.getString("phone")))
                .optional()
                .orElse(Contact.NONE);
    }

    /** From now on one asks these. */
    public void contact(OrganizationId organization, Contact contact) {
        jdbc.sql("""
            insert into membership.organization_contact (organization_id, name, email, phone) values (?, ?, ?, ?)
            on conflict (organization_id) do update
              set name = excluded.name, email = excluded.email, phone = excluded.phone\
            """)
                .param(organization.value())
                .param(contact.name())
                .param(contact.email())
                .param(contact.phone())
                .update();
    }

    /** The names of its people, by family name. */
    public List<String> people(OrganizationId organization, int atMost) {
        return jdbc.sql("""
            select given_name || ' ' || family_name as name from membership.member
             where organization_id = ? and erased_at is null order by lower(family_name), lower(given_name), id limit ?\
            """)
                .param(organization.value())
                .param(atMost)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private void line(
            OrganizationId organization, MemberId by, String what, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) add(organization, by, what, was == null ? "" : was, is == null ? "" : is);
    }

    private static String yes(Profile profile) {
        return profile.representative() ? "yes" : "no";
    }

    private static OrganizationChange change(ResultSet row, int number) throws SQLException {
        return new OrganizationChange(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("what"),
                row.getString("before"),
                row.getString("after"));
    }
}
