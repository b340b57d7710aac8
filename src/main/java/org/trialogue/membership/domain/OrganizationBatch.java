package org.trialogue.membership.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.trialogue.membership.Contact;
import org.trialogue.membership.Profile;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** Many organizations at once. */
@Repository
public class OrganizationBatch {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OrganizationBatch(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Under which names, sides and countries organizations are registered, as {@link OrganizationList#key} writes them. */
    public Set<String> taken() {
        return new HashSet<>(jdbc.query(
                """
                select n.name, o.affiliation, o.country from membership.organization_name n
                  join membership.organization o on o.id = n.organization_id where o.merged_into is null\
                """,
                (row, number) -> OrganizationList.key(
                        row.getString("name"),
                        Affiliation.valueOf(row.getString("affiliation")),
                        row.getString("country"))));
    }

    /** Registers them all. */
    public void add(Collection<Profile> profiles, MemberId by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var organizations = new ArrayList<Object[]>();
        var names = new ArrayList<Object[]>();
        var contacts = new ArrayList<Object[]>();
        var changes = new ArrayList<Object[]>();
        for (var profile : profiles) {
            var id = UUID.randomUUID();
            var called = profile.names();
            organizations.add(new Object[] {
                id,
                called.en(),
                called.fr(),
                called.es(),
                profile.affiliation().name(),
                profile.country(),
                profile.representative(),
                profile.basis()
            });
            called.all().forEach(name -> names.add(new Object[] {UUID.randomUUID(), id, name, now}));
            var asked = profile.contact();
            if (!asked.equals(Contact.NONE))
                contacts.add(new Object[] {id, asked.name(), asked.email(), asked.phone()});
            changes.add(new Object[] {UUID.randomUUID(), id, now, by.value(), String.join(" · ", called.all())});
        }
        insert(
                "organization (version, id, name_en, name_fr, name_es, affiliation, country, representative, basis)"
                        + " values (0, ?, ?, ?, ?, ?, ?, ?, ?)",
                organizations);
        insert(
                "organization_name (id, organization_id, name, since) values (?, ?, ?, ?) on conflict do nothing",
                names);
        insert("organization_contact (organization_id, name, email, phone) values (?, ?, ?, ?)", contacts);
        insert(
                "organization_change (id, organization_id, at, member_id, what, before, after) values (?, ?, ?, ?,"
                        + " 'imported', '', ?)",
                changes);
    }

    private void insert(String rest, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE)
            jdbc.batchUpdate(
                    "insert into membership." + rest, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }
}
