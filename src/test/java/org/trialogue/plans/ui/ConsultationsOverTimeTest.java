package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.local.SharedServices;
import org.trialogue.membership.application.Arrival;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.ConsultationReport;
import org.trialogue.plans.ConsultationReport.Consultation;
import org.trialogue.plans.ConsultationReport.Kind;
import org.trialogue.plans.TrackingSetting;
import org.trialogue.plans.application.ConsultationReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.ui.Texts;

/** What a yearly report says of a year since which people moved, mandates ended, texts were withdrawn and conventions denounced. */
class ConsultationsOverTimeTest extends TrackingSetting {

    private static final String COUNTRY = "NR";

    @Autowired
    private ConsultationReading reports;

    @Autowired
    private Arrival arrival;

    @Autowired
    private Texts texts;

    @BeforeEach
    void at_home() {
        for (var side : List.of(body.government(), body.employers(), body.workers())) atHome(side);
    }

    @Test
    void who_moved_to_another_organization_does_not_come_to_sit_for_it() {
        assertThat(of(TODAY.getYear(), body.employers().member()).consulted()).hasSize(3);
        var subject = council.subject(body.government().member());
        arrival.of(new SignInClaims(
                subject,
                "Ada",
                subject,
                subject + "@example.org",
                Locale.ENGLISH,
                Affiliation.GOVERNMENT,
                "Another ministry " + body.id(),
                null));
        atHome(body.government());

        assertThat(of(TODAY.getYear(), body.employers().member()).groups()).isEmpty();
        assertThat(of(TODAY.getYear(), body.government().member()).leftOut()).isEmpty();
    }

    @Test
    void whose_mandate_has_ended_since_is_told_what_is_left_out_for_them() {
        var once = council.someone(Affiliation.EMPLOYERS, "once " + body.id());
        var mandate = council.mandate(body, council.subject(once), new Term(Capacity.TITULAR, TODAY, null));
        var acting = new Acting(once, Affiliation.EMPLOYERS, Capacity.TITULAR);
        atHome(acting);
        assertThat(of(TODAY.getYear(), once).leftOut()).isEmpty();
        as(body.secretary(), () -> {
            council.ends(body, mandate);
            return true;
        });

        var report = of(TODAY.getYear(), once);
        assertThat(report.groups()).isEmpty();
        assertThat(report.all()).isEmpty();
        assertThat(report.leftOut())
                .containsExactlyElementsOf(
                        of(TODAY.getYear(), body.workers().member()).groups());
        for (var language : Texts.LANGUAGES)
            assertThat(new ConsultationPaper(texts, language).whole(report))
                    .contains(report.leftOut().getFirst());
        assertThat(of(TODAY.getYear() - 1, once).leftOut()).isEmpty();
    }

    @Test
    void what_was_denounced_bound_the_country_until_then() {
        ratified("IN_FORCE", LocalDate.of(1980, 3, 1));
        ratified("DENOUNCED", TODAY);

        var report = of(TODAY.getYear(), body.workers().member());
        assertThat(report.ratifiedOn()).isEqualTo(LocalDate.of(1980, 3, 1));
        assertThat(report.denouncedOn()).isEqualTo(TODAY);
        var after = of(TODAY.getYear() + 1, body.workers().member());
        assertThat(after.ratifiedOn()).isNull();
        assertThat(after.denouncedOn()).isNull();
    }

    @Test
    void of_each_text_what_is_published_stands_in_the_year_in_which_it_was_adopted() throws SQLException {
        var again = text();
        var earlier = text();
        var withdrawn = text();
        try {
            published(again, 1, "Fees, first", TODAY, true);
            published(again, 2, "Fees", TODAY, false);
            published(earlier, 1, "Agencies", TODAY.minusYears(1), false);
            published(withdrawn, 1, "Abuses", TODAY, true);
            assertThat(of(TODAY.getYear(), body.workers().member()).all())
                    .filteredOn(told -> told.kind() == Kind.GUIDANCE)
                    .extracting(Consultation::title)
                    .containsExactly("Fees");
        } finally {
            past(
                    "delete from drafting.published_text where room_id = ?",
                    body.shared().value());
        }
    }

    private UUID text() {
        var id = UUID.randomUUID();
        council.as(
                body.secretary(),
                () -> council.update(
                        """
                                insert into drafting.text (id, room_id, title, language, stage, indexed, cited, created_by, created_affiliation,
                                                           created_capacity, created_at)
                                values (?, ?, 'Draft', 'en', 'PREPARATION', 0, 0, ?, 'SECRETARIAT', 'SECRETARY', now())""",
                        id,
                        body.shared().value(),
                        body.secretary().member().value()));
        return id;
    }

    private void published(UUID text, int number, String title, LocalDate adopted, boolean withdrawn)
            throws SQLException {
        past(
                """
                        insert into drafting.published_text (text_id, number, room_id, title, language, body, sides, binding, sha256, doc, adopted_at,
                               published_from, published_by, published_affiliation, published_capacity, published_at,
                               withdrawn_by, withdrawn_affiliation, withdrawn_capacity, withdrawn_at, withdrawn_reason)
                        select ?, ?, ?, ?, 'en', 'Text.', '{}', false, '', '{}', ?::date::timestamp at time zone 'UTC',
                               'ADOPTED', who.id, 'SECRETARIAT', 'SECRETARY', now(),
                               case when gone.so then who.id end, case when gone.so then 'SECRETARIAT' end, case when gone.so then 'SECRETARY' end,
                               case when gone.so then now() end, case when gone.so then 'A fault.' end
                          from (select ?::uuid as id) who, (select ?::boolean as so) gone""",
                text,
                number,
                body.shared().value(),
                title,
                adopted,
                body.secretary().member().value(),
                withdrawn);
    }

    /** Writes past the policies of the table: how a text comes to be published is told elsewhere. */
    private static void past(String sql, Object... values) throws SQLException {
        var services = SharedServices.get();
        try (var owner = DriverManager.getConnection(
                        services.property("spring.flyway.url"),
                        services.property("spring.flyway.user"),
                        services.property("spring.flyway.password"));
                var does = owner.createStatement();
                var writing = owner.prepareStatement(sql)) {
            owner.setAutoCommit(false);
            does.execute("alter table drafting.published_text no force row level security");
            for (var place = 0; place < values.length; place++) writing.setObject(place + 1, values[place]);
            writing.executeUpdate();
            does.execute("alter table drafting.published_text force row level security");
            owner.commit();
        }
    }

    private void ratified(String status, LocalDate on) {
        council.as(
                body.secretary(),
                () -> council.update(
                        """
                                insert into standards.ratification (code, country, number, ratified_on, status, imported_at, imported_by)
                                select 'C144', ?, 1 + coalesce(max(number), 0), ?, ?, now(), ? from standards.ratification
                                 where code = 'C144' and country = ?""", COUNTRY, on, status, body.secretary().member().value(), COUNTRY));
    }

    private ConsultationReport of(int year, MemberId reader) {
        var acting = new Acting(reader, Affiliation.WORKERS, Capacity.TITULAR);
        return as(acting, () -> reports.of(COUNTRY, year, reader)).orElseThrow();
    }

    private void atHome(Acting side) {
        council.as(
                body.secretary(),
                () -> council.update(
                        "update membership.organization set country = ? where id = ?",
                        COUNTRY,
                        council.organization(side).value()));
    }
}
