package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notices;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Whom the Employers' and the Workers' group let into their rooms, on the real database. */
@WithCouncil
class LettingInTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    Convening convening;

    @Autowired
    Succession succession;

    @Autowired
    Copying copying;

    @Autowired
    Beginning beginning;

    @Autowired
    LettingIn letting;

    @Autowired
    Membership membership;

    @Autowired
    Notices notices;

    private Council.Body body;
    private MemberId newcomer;

    @BeforeEach
    void convened() {
        body = council.convene();
        newcomer = council.someone(Affiliation.WORKERS, "newcomer");
    }

    @Test
    void whom_the_secretariat_enters_comes_into_a_caucus_by_the_yes_of_that_side_alone() {
        var mandate = enter(newcomer, Capacity.TITULAR, TODAY, null);
        assertThat(membership.roomsOf(newcomer)).containsExactly(body.shared());
        assertThat(council.rows(newcomer, "membership.rooms_in_view()")).isOne();
        for (var other : List.of(body.secretary(), body.employers(), body.colleague(), titular()))
            refused("membership.refused.let-in", () -> letIn(mandate, other));
        letIn(mandate, body.workers());
        assertThat(membership.roomsOf(newcomer)).containsExactlyInAnyOrder(body.shared(), caucus(body.id()));
        assertThat(council.rows(newcomer, "membership.rooms_in_view()")).isEqualTo(2);
        refused("membership.refused.let-in-already", () -> letIn(mandate, body.workers()));
    }

    @Test
    void who_speaks_for_the_side_is_asked_and_who_came_is_told() {
        var mandate = enter(newcomer, Capacity.ADVISER, TODAY, null);
        await().untilAsserted(() -> assertThat(waiting(body.workers())).contains("notifications.notice.side-asks"));
        await().untilAsserted(() -> assertThat(news(newcomer)).contains("notifications.notice.mandate-waits"));
        assertThat(waiting(body.colleague())).doesNotContain("notifications.notice.side-asks");
        letIn(mandate, body.workers());
        await().untilAsserted(
                        () -> assertThat(waiting(body.workers())).doesNotContain("notifications.notice.side-asks"));
        await().untilAsserted(() -> assertThat(news(newcomer)).contains("notifications.notice.let-in-by-side"));
    }

    @Test
    void before_anybody_speaks_for_a_side_a_mandate_lets_in_and_who_comes_first_reads_who_was_there() {
        var group = council.as(body.secretary(), () -> convening.open("Begun " + newcomer, "", body.secretary()));
        convening(group, newcomer, Capacity.ADVISER);
        assertThat(membership.roomsOf(newcomer)).contains(caucus(group));
        var first = council.someone(Affiliation.WORKERS, "first");
        convening(group, first, Capacity.GROUP_SECRETARY);
        assertThat(membership.roomsOf(first)).contains(caucus(group));
        await().untilAsserted(() -> assertThat(news(first)).contains("notifications.notice.side-before"));
        var late = council.someone(Affiliation.WORKERS, "late");
        convening(group, late, Capacity.ADVISER);
        assertThat(membership.roomsOf(late)).doesNotContain(caucus(group));
    }

    @Test
    void even_the_portal_itself_lets_nobody_in_on_the_secretariats_behalf() {
        var mandate = enter(newcomer, Capacity.TITULAR, TODAY, null);
        for (var by : List.of(body.secretary(), body.employers()))
            assertThatThrownBy(() -> council.as(
                            by,
                            () -> council.update(
                                    "update membership.mandate set let_in = true, let_in_by = ?, let_in_at = now() where id = ?",
                                    body.workers().member().value(),
                                    mandate.value())))
                    .hasStackTraceContaining("a side lets in its own people");
        for (var change : List.of("affiliation = 'WORKERS'", "member_id = given_by", "capacity = 'TITULAR'"))
            assertThatThrownBy(() -> council.as(
                            body.secretary(),
                            () -> council.update(
                                    "update membership.mandate set " + change + " where member_id = ?",
                                    body.observer().member().value())))
                    .hasStackTraceContaining("a mandate stays whose it is");
    }

    @Test
    void a_mandate_that_ended_meanwhile_lets_nobody_in() {
        var mandate = enter(newcomer, Capacity.TITULAR, TODAY, null);
        council.as(body.secretary(), () -> {
            council.ends(body, mandate);
            return true;
        });
        refused("membership.refused.let-in-already", () -> letIn(mandate, body.workers()));
    }

    @Test
    void a_mandate_given_ahead_before_anybody_spoke_waits_when_it_begins() {
        var group = council.as(body.secretary(), () -> convening.open("Ahead " + newcomer, "", body.secretary()));
        convening(group, newcomer, new Term(Capacity.ADVISER, TODAY.plusDays(3), null));
        var first = council.someone(Affiliation.WORKERS, "first");
        convening(group, first, Capacity.GROUP_SECRETARY);
        await().untilAsserted(() -> assertThat(news(first)).contains("notifications.notice.side-before"));
        council.as(
                body.secretary(),
                () -> council.update(
                        "update membership.mandate set starts_on = starts_on - case capacity when 'ADVISER' then 3 else 1 end"
                                + " where working_group_id = ? and affiliation = 'WORKERS'",
                        group.value()));
        beginning.today();
        assertThat(membership.actingIn(newcomer, group)).isPresent();
        assertThat(membership.roomsOf(newcomer)).doesNotContain(caucus(group));
    }

    @Test
    void where_nobody_of_a_side_is_left_whoever_was_in_its_room_before_comes_back() {
        var employers = body.employers();
        end(employers);
        var stranger = council.someone(Affiliation.EMPLOYERS, "stranger");
        enter(stranger, Capacity.TITULAR, TODAY, null);
        enter(employers.member(), Capacity.TITULAR, TODAY, null);
        assertThat(membership.roomsOf(stranger)).containsExactly(body.shared());
        assertThat(membership.roomsOf(employers.member())).hasSize(2);
        letIn(held(stranger).mandate(), employers);
        assertThat(membership.roomsOf(stranger)).hasSize(2);
    }

    @Test
    void who_waits_hands_over_the_place_of_whom_they_were_to_succeed() {
        var left = held(body.colleague().member()).mandate();
        var other = council.someone(Affiliation.WORKERS, "other");
        var waits = handOver(left, newcomer);
        handOver(waits, other);
        var origin = "membership.mandate where succeeds = '" + left.value() + "'";
        assertThat(council.rows(other, origin)).isEqualTo(2);
    }

    private MandateId handOver(MandateId mandate, MemberId to) {
        var secretary = body.secretary().member();
        return council.as(
                body.secretary(), () -> succession.handOver(body.id(), mandate, council.subject(to), secretary));
    }

    @Test
    void where_nobody_speaks_for_the_side_any_more_whoever_is_in_its_room_lets_in() {
        end(body.workers());
        var mandate = enter(newcomer, Capacity.SPOKESPERSON, TODAY, null);
        assertThat(membership.roomsOf(newcomer)).doesNotContain(caucus(body.id()));
        letIn(mandate, body.colleague());
        assertThat(membership.roomsOf(newcomer)).contains(caucus(body.id()));
    }

    @Test
    void who_sat_there_until_the_own_term_ran_out_comes_back_without_being_asked() {
        var mandate = enter(newcomer, Capacity.TITULAR, TODAY, TODAY);
        letIn(mandate, body.workers());
        lastWeek(mandate);
        lastWeek(held(body.workers().member()).mandate());
        enter(newcomer, Capacity.ADVISER, TODAY, null);
        assertThat(membership.roomsOf(newcomer)).contains(caucus(body.id()));
    }

    @Test
    void who_was_never_let_in_or_never_sat_beside_one_who_speaks_is_asked_for_again() {
        lastWeek(enter(newcomer, Capacity.TITULAR, TODAY, TODAY));
        enter(newcomer, Capacity.TITULAR, TODAY, null);
        assertThat(membership.roomsOf(newcomer)).doesNotContain(caucus(body.id()));
        var planted = council.someone(Affiliation.WORKERS, "planted");
        var before = enter(planted, Capacity.TITULAR, TODAY, TODAY);
        letIn(before, body.workers());
        council.as(
                body.secretary(),
                () -> council.update(
                        "update membership.mandate set starts_on = starts_on - 9, ends_on = ends_on - 1 where id = ?",
                        before.value()));
        enter(planted, Capacity.TITULAR, TODAY, null);
        assertThat(membership.roomsOf(planted)).doesNotContain(caucus(body.id()));
    }

    /** As if it had been given nine days ago, and had run out yesterday where it has an end. */
    private void lastWeek(MandateId mandate) {
        council.as(
                body.secretary(),
                () -> council.update(
                        "update membership.mandate set given_at = given_at - interval '9 days', starts_on = starts_on - 9,"
                                + " ends_on = ends_on - 1 where id = ?",
                        mandate.value()));
    }

    @Test
    void the_last_of_a_side_hands_over_to_nobody_whom_the_side_could_not_let_in() {
        var employer = council.someone(Affiliation.EMPLOYERS, "successor");
        var mandate = held(body.employers().member()).mandate();
        refused(
                "membership.refused.nobody-lets-in",
                () -> council.as(
                        body.secretary(),
                        () -> succession.handOver(
                                body.id(),
                                mandate,
                                council.subject(employer),
                                body.secretary().member())));
        assertThat(membership.actingIn(body.employers().member(), body.id())).isPresent();
    }

    @Test
    void in_a_copy_each_is_let_in_as_they_were() {
        enter(newcomer, Capacity.ADVISER, TODAY, null);
        var copy = council.as(
                        body.secretary(),
                        () -> copying.copy(
                                body.id(),
                                "Copy " + newcomer,
                                true,
                                body.secretary().member()))
                .id();
        assertThat(membership.roomsOf(body.colleague().member())).contains(caucus(copy));
        assertThat(membership.roomsOf(newcomer)).doesNotContain(caucus(copy));
    }

    private Acting titular() {
        var employer = council.someone(Affiliation.EMPLOYERS, "titular");
        enter(employer, Capacity.TITULAR, TODAY, null);
        return new Acting(employer, Affiliation.EMPLOYERS, Capacity.TITULAR);
    }

    private MandateId enter(MemberId member, Capacity capacity, LocalDate from, @Nullable LocalDate until) {
        var term = new Term(capacity, from, until);
        return council.as(
                body.secretary(), () -> convening.mandate(body.id(), council.subject(member), term, body.secretary()));
    }

    private void convening(WorkingGroupId group, MemberId member, Capacity capacity) {
        convening(group, member, new Term(capacity, TODAY, null));
    }

    private void convening(WorkingGroupId group, MemberId member, Term term) {
        council.as(body.secretary(), () -> convening.mandate(group, council.subject(member), term, body.secretary()));
    }

    private void letIn(MandateId mandate, Acting by) {
        council.as(by, () -> {
            letting.letIn(body.id(), mandate, by.member());
            return true;
        });
    }

    private void end(Acting whose) {
        council.as(body.secretary(), () -> {
            council.ends(body, held(whose.member()).mandate());
            return true;
        });
    }

    private Mandated held(MemberId member) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private RoomId caucus(WorkingGroupId group) {
        return membership.roomsIn(group).stream()
                .filter(room -> membership.room(room).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
    }

    private List<String> waiting(Acting whom) {
        return Viewing.as(whom.member(), () -> notices.waiting(50)).stream()
                .map(each -> each.notice().messageKey())
                .toList();
    }

    private List<String> news(MemberId whom) {
        return Viewing.as(whom, () -> notices.news(50)).stream()
                .map(each -> each.notice().messageKey())
                .toList();
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
