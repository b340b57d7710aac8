package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.MandateGiven;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.domain.Term;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** How mandates come and go, on the real database. */
@WithCouncil
class MandatesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    Convening convening;

    @Autowired
    Membership membership;

    @Autowired
    Beginning beginning;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void a_mandate_that_ran_out_is_listed_and_gives_way_to_a_new_one() {
        var late = council.someone(Affiliation.WORKERS, "late");
        give(late, Capacity.TITULAR, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(membership.mandatesIn(body.id())).noneMatch(held -> isOf(held, late));
        assertThat(given(late)).hasSize(1);
        assertThat(candidates(late)).extracting(Candidate::subject).containsExactly(subject(late));

        give(late, Capacity.ADVISER, TODAY, null);
        assertThat(given(late)).extracting(Mandated::capacity).containsExactly(Capacity.ADVISER);
        assertThat(membership.roomsOf(late)).contains(body.shared());
    }

    @Test
    void asked_of_several_members_those_whose_mandate_does_not_hold_are_missing() {
        var late = council.someone(Affiliation.WORKERS, "late");
        var soon = council.someone(Affiliation.WORKERS, "soon");
        var here = council.someone(Affiliation.EMPLOYERS, "here");
        give(late, Capacity.TITULAR, TODAY.minusDays(9), TODAY.minusDays(1));
        give(soon, Capacity.TITULAR, TODAY.plusDays(3), null);
        give(here, Capacity.ADVISER, TODAY, null);
        assertThat(membership.actingIn(List.of(late, soon, here), body.shared()))
                .containsExactly(Map.entry(here, new Acting(here, Affiliation.EMPLOYERS, Capacity.ADVISER)));
        assertThat(membership.actingIn(List.of(here), new RoomId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void a_mandate_that_lies_ahead_is_listed_and_can_be_ended() {
        var soon = council.someone(Affiliation.WORKERS, "soon");
        var mandate = give(soon, Capacity.TITULAR, TODAY.plusDays(3), null);
        assertThat(membership.roomsOf(soon)).isEmpty();
        assertThat(candidates(soon)).isEmpty();
        refused("membership.refused.has-mandate", () -> give(soon, Capacity.ADVISER, TODAY, null));
        end(mandate, body.secretary());
        assertThat(given(soon)).isEmpty();
        give(soon, Capacity.ADVISER, TODAY, null);
    }

    @Test
    void it_is_said_once_and_on_its_first_day_that_a_mandate_begins(PublishedEvents events) {
        var soon = council.someone(Affiliation.WORKERS, "soon");
        var mandate = give(soon, Capacity.TITULAR, TODAY.plusDays(3), null);
        beginning.today();
        assertThat(begun(events, mandate)).isEmpty();
        jdbc.sql("update membership.mandate set starts_on = ? where id = ?")
                .param(TODAY)
                .param(mandate.value())
                .update();
        beginning.today();
        beginning.today();
        assertThat(begun(events, mandate)).hasSize(1);
    }

    @Test
    void a_term_does_not_go_on_over_another_that_lies_ahead() {
        var someone = council.someone(Affiliation.WORKERS, "on");
        give(someone, Capacity.TITULAR, TODAY, TODAY.plusDays(10));
        give(someone, Capacity.ADVISER, TODAY.plusDays(15), TODAY.plusDays(20));
        refused(
                "membership.refused.has-mandate",
                () -> give(someone, Capacity.TITULAR, TODAY.plusDays(11), TODAY.plusDays(30)));
        give(someone, Capacity.TITULAR, TODAY.plusDays(11), TODAY.plusDays(14));
        assertThat(given(someone)).hasSize(2);
    }

    @Test
    void of_many_who_open_the_same_title_at_once_one_does_and_the_others_learn_of_it() {
        var title = "Title " + UUID.randomUUID();
        var outcomes = atOnce(Stream.generate(() -> (Callable<String>) () -> outcome(() -> open(title)))
                .limit(6)
                .toList());
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn("membership.refused.title-taken"::equals)
                .hasSize(5);
    }

    @Test
    void of_many_who_give_the_same_mandate_at_once_one_does_and_the_others_learn_of_it() {
        var someone = council.someone(Affiliation.WORKERS, "wanted");
        var outcomes = atOnce(Stream.generate(() ->
                        (Callable<String>) () -> outcome(() -> give(someone, Capacity.TITULAR, TODAY, null)))
                .limit(6)
                .toList());
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn("membership.refused.has-mandate"::equals)
                .hasSize(5);
    }

    @Test
    void two_secretaries_who_end_each_other_at_once_leave_one() {
        var other = council.mandated(body.id(), body.secretary(), Affiliation.SECRETARIAT, "other", Capacity.SECRETARY);
        var first = mandateOf(body.secretary().member());
        var second = mandateOf(other.member());
        var outcomes = atOnce(List.of(
                () -> outcome(() -> end(second, body.secretary())), () -> outcome(() -> end(first, other))));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "membership.refused.secretariat-only");
        assertThat(membership.mandatesIn(body.id()))
                .filteredOn(held -> held.capacity() == Capacity.SECRETARY)
                .hasSize(1);
    }

    @Test
    void one_is_in_the_chair_and_one_speaks_for_a_side_at_a_time() {
        var first = council.someone(Affiliation.GOVERNMENT, "first");
        var second = council.someone(Affiliation.GOVERNMENT, "second");
        give(first, Capacity.CHAIR, TODAY.minusDays(9), TODAY.plusDays(9));
        refused(
                "membership.refused.office.chair",
                () -> give(second, Capacity.CHAIR, TODAY.plusDays(9), TODAY.plusDays(20)));
        give(second, Capacity.CHAIR, TODAY.plusDays(10), null);
        var speaker = council.someone(Affiliation.WORKERS, "speaker");
        refused("membership.refused.office.spokesperson", () -> give(speaker, Capacity.SPOKESPERSON, TODAY, null));
        end(mandateOf(body.workers().member()), body.secretary());
        give(speaker, Capacity.SPOKESPERSON, TODAY, null);
    }

    @Test
    void the_database_knows_one_holder_of_an_office_too() {
        var deputy = give(council.someone(Affiliation.WORKERS, "deputy"), Capacity.DEPUTY, TODAY, null);
        assertThatThrownBy(() -> council.as(
                        body.secretary(),
                        () -> council.update(
                                "update membership.mandate set capacity = 'SPOKESPERSON' where id = ?",
                                deputy.value())))
                .hasStackTraceContaining("that office is held by another");
    }

    @Test
    void a_secretary_for_a_time_does_not_keep_a_working_group() {
        var helper = council.someone(Affiliation.SECRETARIAT, "helper");
        give(helper, Capacity.SECRETARY, TODAY, TODAY.plusDays(1));
        var lasting = mandateOf(body.secretary().member());
        refused("membership.refused.last-secretary", () -> end(lasting, body.secretary()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12", "America/New_York"})
    void a_day_is_the_same_whatever_zone_a_connection_is_in(String zone) {
        var guest = council.someone(Affiliation.WORKERS, "guest");
        give(guest, Capacity.TITULAR, TODAY, TODAY);
        var seen = council.as(guest, () -> {
            jdbc.sql("set local time zone '" + zone + "'").update();
            return jdbc.sql("select membership.rooms_in_view()")
                    .query(UUID.class)
                    .list();
        });
        assertThat(seen).contains(body.shared().value());
    }

    @Test
    void nobody_acts_as_somebody_else() {
        var worker = body.workers().member();
        refused(
                "membership.refused.secretariat-only",
                () -> Viewing.as(worker, () -> convening.open("Mine " + worker, "", body.secretary())));
        refused(
                "membership.refused.secretariat-only",
                () -> Viewing.as(worker, () -> convening.candidates(body.id(), "", 5, body.secretary())));
    }

    private static Iterable<MandateGiven> begun(PublishedEvents events, MandateId mandate) {
        return events.ofType(MandateGiven.class)
                .matching(given -> given.mandate().equals(mandate.value()));
    }

    private List<Mandated> given(MemberId member) {
        return membership.mandatesGivenIn(body.id()).stream()
                .filter(held -> isOf(held, member))
                .toList();
    }

    private MandateId mandateOf(MemberId member) {
        return given(member).getFirst().mandate();
    }

    private static boolean isOf(Mandated held, MemberId member) {
        return held.person().id().equals(member);
    }

    private List<Candidate> candidates(MemberId member) {
        return council.as(
                body.secretary(), () -> convening.candidates(body.id(), subject(member), 5, body.secretary()));
    }

    private MandateId give(MemberId member, Capacity capacity, LocalDate from, @Nullable LocalDate until) {
        var term = new Term(capacity, from, until);
        return Viewing.as(
                body.secretary().member(), () -> convening.mandate(body.id(), subject(member), term, body.secretary()));
    }

    private void end(MandateId mandate, Acting by) {
        Viewing.as(by.member(), () -> {
            convening.end(body.id(), mandate, by);
            return true;
        });
    }

    private void open(String title) {
        Viewing.as(body.secretary().member(), () -> convening.open(title, "", body.secretary()));
    }

    private String subject(MemberId member) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    private static String outcome(Runnable deed) {
        try {
            deed.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.messageKey();
        }
    }

    private static List<String> atOnce(List<Callable<String>> deeds) {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            return many.invokeAll(deeds).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
