package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trialogue.membership.CalendarEntryDraft;
import org.trialogue.membership.Copied;
import org.trialogue.membership.EntryKind;
import org.trialogue.membership.GovernmentGroup;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.Joining;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.Rules;
import org.trialogue.membership.TermsOfReference;
import org.trialogue.membership.WorkingGroup;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Into the archive and out of it, and another one like it, on the real database. */
@WithCouncil
class ArchivingTest {

    @Autowired
    Council council;

    @Autowired
    Archiving archiving;

    @Autowired
    Copying copying;

    @Autowired
    Arrival arrival;

    @Autowired
    Convening convening;

    @Autowired
    Chartering chartering;

    @Autowired
    CalendarKeeping calendar;

    @Autowired
    GroupingGovernments grouping;

    @Autowired
    RoomKeeping rooms;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private Acting secretary;

    @BeforeEach
    void convened() {
        body = council.convene();
        secretary = body.secretary();
    }

    @Test
    void in_the_archive_everybody_looks_on_and_still_enters_their_rooms() {
        var rooms = membership.roomsOf(body.workers().member());
        archive();
        assertThat(membership
                        .actingIn(body.workers().member(), body.id())
                        .orElseThrow()
                        .observes())
                .isTrue();
        assertThat(membership.actingIn(secretary.member(), body.shared()).orElseThrow())
                .isEqualTo(new Acting(secretary.member(), Affiliation.SECRETARIAT, Capacity.OBSERVER));
        assertThat(membership.roomsOf(body.workers().member())).isEqualTo(rooms);
        assertThat(membership.workingGroupsOf(body.workers().member()))
                .extracting(WorkingGroup::id)
                .doesNotContain(body.id());
        assertThat(membership.archivedOf(body.workers().member()))
                .extracting(WorkingGroup::id)
                .containsExactly(body.id());
    }

    @Test
    void nothing_is_written_in_the_archive() {
        archive();
        refused("membership.refused.archived", () -> as(secretary, () -> settle(body.id())));
        refused(
                "membership.refused.archived",
                () -> as(secretary, () -> calendar.enter(body.id(), date(), secretary.member())));
        refused(
                "membership.refused.archived",
                () -> as(
                        secretary,
                        () -> grouping.form(
                                body.id(), new GovernmentGroupDraft("Late", List.of(), null), secretary.member())));
        refused(
                "membership.refused.archived",
                () -> as(
                        secretary,
                        () -> convening.mandate(
                                body.id(),
                                subject(body.partner()),
                                new Term(Capacity.OBSERVER, today(), null),
                                secretary)));
    }

    @Test
    void nor_does_the_database_let_anybody() {
        archive();
        assertThat(council.as(
                        secretary,
                        () -> jdbc.sql("update membership.charter set asked_by = 'x' where working_group_id = ?")
                                .param(body.id().value())
                                .update()))
                .isZero();
        assertThatThrownBy(() -> council.as(
                        secretary,
                        () -> jdbc.sql("""
                        insert into membership.calendar_entry (id, version, edition, working_group_id, kind, title, begins_at, zone, place, note,
                          entered_by, entered_at) values (?, 0, 0, ?, 'OTHER', 'x', now(), 'UTC', '', '', ?, now())""")
                                .param(UUID.randomUUID())
                                .param(body.id().value())
                                .param(secretary.member().value())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nor_do_partners_write_there_in_a_room_of_their_own() {
        var partner = body.partner();
        var room = as(
                secretary,
                () -> rooms.open(body.id(), new NewRoom(RoomKind.PARTNERS, "Inspection", null), secretary.member()));
        as(secretary, () -> {
            rooms.letIn(room, held(body.id(), partner).mandate(), today().plusDays(30), secretary.member());
            return true;
        });
        assertThat(as(partner, () -> membership.writingIn(List.of(partner.member()), room)))
                .isNotEmpty();
        assertThat(council.rows(partner.member(), "membership.rooms_open()")).isEqualTo(2);
        archive();
        assertThat(as(partner, () -> membership.actingIn(partner.member(), room)))
                .isPresent();
        assertThat(as(partner, () -> membership.writingIn(List.of(partner.member()), room)))
                .isEmpty();
        assertThat(as(partner, () -> membership.room(room)).orElseThrow().closed())
                .isTrue();
        assertThat(council.rows(partner.member(), "membership.rooms_open()")).isZero();
    }

    @Test
    void a_mandate_still_ends_in_the_archive() {
        archive();
        var mandate = held(body.id(), body.partner()).mandate();
        as(secretary, () -> {
            convening.end(body.id(), mandate, secretary);
            return true;
        });
        assertThat(membership.roomsOf(body.partner().member())).isEmpty();
    }

    @Test
    void a_secretary_reopens_it_and_all_is_as_before() {
        archive();
        as(secretary, () -> {
            archiving.reopen(body.id(), secretary.member());
            return true;
        });
        assertThat(membership.actingIn(body.workers().member(), body.id())).contains(body.workers());
        as(secretary, () -> settle(body.id()));
        assertThat(council.rows(
                        body.workers().member(),
                        "audit.record where deed in ('membership.working-group-archived', 'membership.working-group-reopened')"
                                + " and subject = '" + body.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void nobody_else_archives_and_a_reason_is_given() {
        refused(
                "membership.refused.secretariat-only",
                () -> as(body.workers(), () -> {
                    archiving.archive(body.id(), "Done", body.workers().member());
                    return true;
                }));
        refused(
                "membership.refused.archive-reason",
                () -> as(secretary, () -> {
                    archiving.archive(body.id(), " ", secretary.member());
                    return true;
                }));
    }

    @Test
    void a_copy_has_the_charter_the_groups_of_governments_and_where_wished_the_people() {
        var coordinator = council.mandated(body.id(), secretary, Affiliation.GOVERNMENT, "more", Capacity.COORDINATOR);
        as(secretary, () -> settle(body.id()));
        var africa = as(
                secretary,
                () -> grouping.form(
                        body.id(),
                        new GovernmentGroupDraft(
                                "Africa",
                                List.of(held(body.id(), body.government()).mandate()),
                                held(body.id(), coordinator).mandate()),
                        secretary.member()));
        Joining.all(africa, body.id(), grouping, membership);
        archive();
        var bare = copy(false);
        assertThat(membership.rules(bare)).isEqualTo(Rules.OF_EXPERTS);
        assertThat(membership.mandatesIn(bare)).hasSize(1);
        assertThat(groups(bare).getFirst().governments()).isEmpty();
        var whole = copy(true);
        assertThat(membership.mandatesIn(whole)).hasSameSizeAs(membership.mandatesIn(body.id()));
        assertThat(membership.actingIn(body.workers().member(), whole)).contains(body.workers());
        assertThat(groups(whole).getFirst().governments())
                .as("it is asked anew, in each working group")
                .isEmpty();
        assertThat(groups(whole).getFirst().asked())
                .extracting(held -> held.person().id())
                .containsExactly(body.government().member());
        assertThat(groups(whole).getFirst().coordinator()).isNotNull();
        assertThat(charter(whole).askedBy()).isEqualTo("Governing Body");
    }

    @Test
    void whose_deputy_somebody_is_goes_over_where_it_fits_and_is_left_out_and_said_where_not() {
        var fr = government("FR", Capacity.TITULAR, null);
        var deputy = government("FR", Capacity.DEPUTY, fr);
        var lapsing = government("BE", Capacity.TITULAR, null);
        var misfit = government("BE", Capacity.DEPUTY, lapsing);
        assertThat(council.as(
                        secretary,
                        () -> jdbc.sql("update membership.organization set country = 'NL' where id = ?")
                                .param(council.organization(lapsing).value())
                                .update()))
                .isOne();
        var copied = copied(true);
        assertThat(copied.withoutPrincipal())
                .containsExactly(held(body.id(), misfit).person().name());
        assertThat(held(copied.id(), misfit).deputyOf()).isNull();
        assertThat(held(copied.id(), deputy).deputyOf())
                .isEqualTo(held(copied.id(), fr).mandate());
    }

    private Acting government(String country, Capacity capacity, @Nullable Acting principal) {
        var subject = UUID.randomUUID().toString();
        var ministry = "Ministry " + subject;
        var member = arrival.of(new SignInClaims(
                subject,
                "Ada",
                subject,
                subject + "@example.org",
                Locale.ENGLISH,
                Affiliation.GOVERNMENT,
                ministry,
                country));
        var of = principal == null ? null : held(body.id(), principal).mandate();
        council.mandate(body, subject, new Term(capacity, LocalDate.now(ZoneOffset.UTC), null, of));
        return new Acting(member, Affiliation.GOVERNMENT, capacity);
    }

    private WorkingGroupId copy(boolean withMandates) {
        return copied(withMandates).id();
    }

    private Copied copied(boolean withMandates) {
        var title = "Copy " + UUID.randomUUID();
        return as(secretary, () -> copying.copy(body.id(), title, withMandates, secretary.member()));
    }

    private List<GovernmentGroup> groups(WorkingGroupId group) {
        return as(
                secretary,
                () -> grouping.in(group, secretary.member()).stream()
                        .map(GroupingGovernments.Seen::group)
                        .toList());
    }

    private TermsOfReference charter(WorkingGroupId group) {
        return as(secretary, () -> chartering.charter(group, secretary.member()).terms());
    }

    private void archive() {
        as(secretary, () -> {
            archiving.archive(body.id(), "Adopted and published", secretary.member());
            return true;
        });
    }

    private boolean settle(WorkingGroupId group) {
        chartering.settle(group, Rules.OF_EXPERTS, 0, secretary.member());
        chartering.ask(group, new TermsOfReference("Draft", "Governing Body", null), 1, secretary.member());
        return true;
    }

    private Mandated held(WorkingGroupId group, Acting acting) {
        return membership.mandatesIn(group).stream()
                .filter(each -> each.acting().equals(acting))
                .findFirst()
                .orElseThrow();
    }

    private String subject(Acting acting) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(acting.member().value())
                .query(String.class)
                .single();
    }

    private static CalendarEntryDraft date() {
        return new CalendarEntryDraft(
                EntryKind.OTHER, "Late", Instant.parse("2030-01-01T00:00:00Z"), null, ZoneId.of("UTC"), "", "");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
