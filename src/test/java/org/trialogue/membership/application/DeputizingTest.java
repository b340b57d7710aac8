package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.audit.Owner;
import org.trialogue.membership.DoneOnBehalf;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.OnBehalfLine;
import org.trialogue.membership.application.InYourName.Shelf;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notices;
import org.trialogue.notifications.Posted;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Deputies, and what they do in the name of those for whom they stand in, on the real database. */
@WithCouncil
class DeputizingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    Deputizing deputizing;

    @Autowired
    Nominating nominating;

    @Autowired
    InYourName done;

    @Autowired
    Notices notices;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private Acting principal;
    private Acting deputy;

    @BeforeEach
    void convened() {
        body = council.convene();
        var mark = UUID.randomUUID().toString().substring(0, 8);
        principal = council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, mark, Capacity.TITULAR);
        deputy = deputy(mark, mandate(principal));
    }

    @Test
    void a_mandate_says_whose_deputy_its_holder_is() {
        assertThat(held(deputy).deputyOf()).isEqualTo(mandate(principal));
        assertThat(held(principal).deputyOf()).isNull();
    }

    @Test
    void the_secretary_says_otherwise_and_nobody_else() {
        name(mandate(body.workers()));
        assertThat(held(deputy).deputyOf()).isEqualTo(mandate(body.workers()));
        name(null);
        assertThat(held(deputy).deputyOf()).isNull();
        for (var other : List.of(body.workers(), principal, deputy))
            refused(
                    "membership.refused.secretariat-only",
                    () -> council.as(other, () -> {
                        deputizing.name(body.id(), mandate(deputy), mandate(principal), other.member());
                        return true;
                    }));
    }

    @Test
    void a_deputy_stands_in_for_nobody_of_another_side_or_working_group_nor_for_a_deputy() {
        var elsewhere = council.convene();
        var there = membership.mandatesIn(elsewhere.id()).stream()
                .filter(held -> held.capacity() == Capacity.SPOKESPERSON && held.affiliation() == Affiliation.WORKERS)
                .findFirst()
                .orElseThrow()
                .mandate();
        for (var wrong : List.of(mandate(body.employers()), mandate(deputy), there))
            refused("membership.refused.principal", () -> name(wrong));
        assertThat(held(deputy).deputyOf()).isEqualTo(mandate(principal));
    }

    @Test
    void a_deputy_nominates_in_the_principals_name_who_is_asked_about_it(PublishedEvents events) {
        var nomination = nominate();
        assertThat(events.ofType(DoneOnBehalf.class)
                        .matching(done ->
                                done.principal().equals(principal.member().value())))
                .hasSize(1);
        var line = lines(Shelf.IN_YOUR_NAME, principal).getFirst();
        assertThat(line.deed()).isEqualTo("membership.nominated");
        assertThat(line.answerable()).isTrue();
        assertThat(line.link()).endsWith("/nominations");
        assertThat(lines(Shelf.BY_YOU, deputy)).extracting(OnBehalfLine::id).containsExactly(line.id());
        assertThat(council.as(
                        body.secretary(),
                        () -> jdbc.sql("select changed->'in-name-of'->>'after' from audit.record where subject = ?")
                                .param(nomination)
                                .query(String.class)
                                .single()))
                .isEqualTo(principal.member().toString());
    }

    @Test
    void a_principal_answers_what_was_done_while_the_mandate_ran_after_it_is_over() {
        nominate();
        council.as(body.secretary(), () -> {
            council.ends(body, mandate(principal));
            return true;
        });
        assertThat(council.as(principal, () -> done.shelves(body.id(), principal.member())))
                .containsExactly(Shelf.IN_YOUR_NAME, Shelf.BY_YOU);
        var line = lines(Shelf.IN_YOUR_NAME, principal).getFirst();
        assertThat(line.answerable()).isTrue();
        assertThat(line.link()).isNull();
        await().untilAsserted(() -> assertThat(council.as(principal, () -> notices.waiting(9)))
                .extracting(posted -> posted.notice().messageKey())
                .containsExactly("notifications.notice.on-behalf"));
        council.as(principal, () -> {
            done.object(line.id(), "Not in my name.", principal.member());
            return true;
        });
        assertThat(lines(Shelf.OBJECTED_TO, body.secretary()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.statement()).isEqualTo("Not in my name."));
        assertThat(council.as(
                        body.secretary(),
                        () -> jdbc.sql("select capacity from audit.record where subject = ?")
                                .param(line.id())
                                .query(String.class)
                                .single()))
                .isEqualTo("TITULAR");
    }

    @Test
    void what_became_of_it_comes_to_the_deputy_with_the_working_group_while_they_sit_there() {
        nominate();
        confirm(lines(Shelf.IN_YOUR_NAME, principal).getFirst(), principal);
        assertThat(answered()).isEqualTo(body.shared().value());
    }

    @Test
    void what_became_of_it_comes_to_the_deputy_after_their_mandate_in_no_room() {
        nominate();
        council.as(body.secretary(), () -> {
            council.ends(body, mandate(deputy));
            return true;
        });
        confirm(lines(Shelf.IN_YOUR_NAME, principal).getFirst(), principal);
        assertThat(answered()).isNull();
    }

    @Test
    void what_was_taken_away_with_the_mandate_before_waits_again_where_it_was_not_answered() throws Exception {
        nominate();
        var topic = "membership.on-behalf/"
                + lines(Shelf.IN_YOUR_NAME, principal).getFirst().id();
        await().until(() -> council.as(principal, notices::countWaiting) == 1);
        try (var owner = Owner.connected()) {
            Owner.does(
                    owner,
                    "update notifications.notice set room_id = '%s', withdrawn = true, settled_at = now() where topic = '%s'"
                            .formatted(body.shared().value(), topic));
            assertThat(council.as(principal, notices::countWaiting)).isZero();
            Owner.does(
                    owner,
                    Files.readString(Path.of(
                            "src/main/resources/db/migration/notifications/V15__answered_after_a_mandate.sql")));
        }
        assertThat(council.as(principal, () -> notices.waiting(9)))
                .singleElement()
                .satisfies(posted -> assertThat(posted.notice().room()).isNull());
    }

    private @Nullable UUID answered() {
        var told = await().until(
                        () -> council.as(deputy, () -> notices.news(9)).stream()
                                .map(Posted::notice)
                                .filter(each -> each.messageKey().equals("notifications.notice.on-behalf-confirmed"))
                                .toList(),
                        found -> found.size() == 1);
        return told.getFirst().room();
    }

    @Test
    void who_sits_there_no_more_and_has_nothing_to_answer_has_no_shelf() {
        council.as(body.secretary(), () -> {
            council.ends(body, mandate(principal));
            return true;
        });
        assertThat(council.as(principal, () -> done.shelves(body.id(), principal.member())))
                .isEmpty();
        refused("membership.refused.officers-only", () -> lines(Shelf.IN_YOUR_NAME, principal));
    }

    @Test
    void whose_principal_may_not_nominate_or_is_of_another_organization_does_not_either() {
        name(mandate(body.workers()));
        assertThat(council.as(deputy, () -> nominating.mayNominate(body.id(), deputy.member())))
                .isFalse();
        name(mandate(principal));
        assertThat(council.as(deputy, () -> nominating.mayNominate(body.id(), deputy.member())))
                .isTrue();
        council.as(body.secretary(), () -> {
            council.ends(body, mandate(principal));
            return true;
        });
        assertThat(council.as(deputy, () -> nominating.mayNominate(body.id(), deputy.member())))
                .isFalse();
    }

    @Test
    void an_objection_is_read_by_the_secretary_and_a_confirmation_by_the_two_alone() {
        nominate();
        var line = lines(Shelf.IN_YOUR_NAME, principal).getFirst();
        assertThat(lines(Shelf.OBJECTED_TO, body.secretary())).isEmpty();
        council.as(principal, () -> {
            done.object(line.id(), "This was not agreed.", principal.member());
            return true;
        });
        var seen = lines(Shelf.OBJECTED_TO, body.secretary()).getFirst();
        assertThat(seen.statement()).isEqualTo("This was not agreed.");
        assertThat(seen.answerable()).isFalse();
        refused("membership.refused.answered-already", () -> confirm(line, principal));
        refused("membership.refused.officers-only", () -> lines(Shelf.OBJECTED_TO, body.workers()));
    }

    @Test
    void nobody_else_sees_or_answers_what_was_done_in_a_members_name() {
        nominate();
        var line = lines(Shelf.IN_YOUR_NAME, principal).getFirst();
        for (var other : List.of(body.secretary(), body.workers(), body.colleague(), body.employers())) {
            assertThat(council.rows(other.member(), "membership.done_on_behalf"))
                    .isZero();
            refused("membership.refused.principal-only", () -> confirm(line, other));
        }
        refused("membership.refused.principal-only", () -> confirm(line, deputy));
        confirm(line, principal);
        assertThat(lines(Shelf.BY_YOU, deputy).getFirst().objected()).isFalse();
    }

    @Test
    void the_database_lets_nobody_act_in_the_name_of_whom_they_do_not_stand_in_for() {
        assertThatThrownBy(() -> insert(deputy, body.workers()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> insert(body.colleague(), principal))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThat(insert(deputy, principal)).isEqualTo(1);
    }

    private UUID nominate() {
        var nominee = new Nominee("Zoé", "Martin", UUID.randomUUID() + "@example.org", Locale.FRENCH);
        return council.as(
                        deputy,
                        () -> nominating.nominate(
                                body.id(),
                                council.organization(deputy),
                                nominee,
                                new Term(Capacity.ADVISER, TODAY, null),
                                deputy.member()))
                .value();
    }

    private void confirm(OnBehalfLine line, Acting by) {
        council.as(by, () -> {
            done.confirm(line.id(), by.member());
            return true;
        });
    }

    private List<OnBehalfLine> lines(Shelf shelf, Acting reader) {
        return council.as(reader, () -> done.list(body.id(), shelf, 0, 10, reader.member()));
    }

    private void name(@Nullable MandateId of) {
        council.as(body.secretary(), () -> {
            deputizing.name(body.id(), mandate(deputy), of, body.secretary().member());
            return true;
        });
    }

    private int insert(Acting by, Acting of) {
        return council.as(
                by,
                () -> jdbc.sql("""
                                insert into membership.done_on_behalf (id, version, working_group_id, mandate_id, principal_mandate_id,
                                  member_id, principal_id, deed, subject, link, of_rooms, done_at, statement)
                                values (gen_random_uuid(), 0, ?, ?, ?, ?, ?, 'membership.nominated', gen_random_uuid(), '', false, now(), '')""")
                        .params(
                                body.id().value(),
                                mandate(by).value(),
                                mandate(of).value(),
                                by.member().value(),
                                of.member().value())
                        .update());
    }

    private Acting deputy(String mark, MandateId of) {
        var member = council.someone(Affiliation.WORKERS, mark);
        council.mandate(body, subject(member), new Term(Capacity.DEPUTY, TODAY, null, of));
        return new Acting(member, Affiliation.WORKERS, Capacity.DEPUTY);
    }

    private String subject(MemberId member) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    private MandateId mandate(Acting acting) {
        return held(acting).mandate();
    }

    private Mandated held(Acting acting) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
