package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.Candidate;
import org.trialogue.membership.MandateHandedOver;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NominationState;
import org.trialogue.membership.Nominee;
import org.trialogue.membership.OnBehalfLine;
import org.trialogue.membership.OpenTask;
import org.trialogue.membership.Principal;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.TasksHandedOver;
import org.trialogue.membership.application.InYourName.Shelf;
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
import org.trialogue.rooms.application.ToDoKeeping;

/** What waits for one and is handed to another, alone or with a mandate, on the real database. */
@WithCouncil
class HandingOverTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    HandingOver handing;

    @Autowired
    Succession succession;

    @Autowired
    Succeeding succeeding;

    @Autowired
    LettingIn letting;

    @Autowired
    InYourName done;

    @Autowired
    Nominating nominating;

    @Autowired
    NominationReading nominations;

    @Autowired
    ToDoKeeping toDos;

    @Autowired
    Membership membership;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;
    private RoomId caucus;

    @BeforeEach
    void convened() {
        body = council.convene();
        caucus = membership.roomsOf(body.workers().member()).stream()
                .filter(id -> membership.room(id).orElseThrow().kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void open_tasks_go_to_a_colleague_and_wait_for_that_one(PublishedEvents events) {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        note(body.shared(), "Read the report", body.workers(), body.secretary());
        assertThat(preview(body.workers(), body.colleague(), body.workers()))
                .extracting(OpenTask::title)
                .containsExactlyInAnyOrder("Ask the lawyers", "Read the report");
        assertThat(hand(body.workers(), body.colleague(), body.workers())).isEqualTo(2);
        assertThat(waiting(body.colleague())).hasSize(2);
        assertThat(waiting(body.workers())).isEmpty();
        assertThat(whose(caucus, body.colleague()))
                .containsExactly(body.colleague().member());
        assertThat(recorded(caucus, body.colleague())).contains("membership.tasks-handed-over");
        assertThat(recorded(caucus, body.secretary())).isEmpty();
        assertThat(events.ofType(TasksHandedOver.class)).hasSize(1);
        assertThat(keys(body.colleague()))
                .containsExactlyInAnyOrder("rooms.notice.to-do-handed", "rooms.notice.to-do-handed-private");
        refused("membership.refused.nothing-open", () -> hand(body.workers(), body.colleague(), body.workers()));
    }

    @Test
    void what_is_handed_over_and_back_again_says_each_time_how_it_came() {
        note(caucus, "Ask the lawyers", body.workers(), body.colleague());
        assertThat(keys(body.workers())).containsExactly("rooms.notice.to-do-private");
        hand(body.workers(), body.colleague(), body.workers());
        hand(body.colleague(), body.workers(), body.colleague());
        assertThat(waiting(body.colleague())).isEmpty();
        assertThat(as(body.workers(), () -> notices.waiting(9))).singleElement().satisfies(posted -> {
            assertThat(posted.notice().messageKey()).isEqualTo("rooms.notice.to-do-handed-private");
            assertThat(posted.notice().arguments())
                    .containsExactly(name(body.colleague()), title(), name(body.colleague()));
        });
    }

    @Test
    void tasks_go_to_nobody_of_another_side_nor_to_who_only_looks_on_and_nobody_hands_over_anothers() {
        note(body.shared(), "Read the report", body.workers(), body.secretary());
        for (var other : List.of(body.employers(), body.secretary(), body.partner(), body.workers()))
            refused("membership.refused.colleague", () -> hand(body.workers(), other, body.workers()));
        for (var other : List.of(body.colleague(), body.secretary(), body.employers()))
            refused("membership.refused.tasks-of", () -> hand(body.workers(), body.colleague(), other));
        assertThat(waiting(body.workers())).hasSize(1);
    }

    @Test
    void what_is_done_already_stays_where_it_is() {
        var toDo = note(caucus, "Ask the lawyers", body.workers(), body.workers());
        as(body.workers(), () -> {
            toDos.done(toDo, body.workers().member());
            return true;
        });
        assertThat(preview(body.workers(), body.colleague(), body.workers())).isEmpty();
        assertThat(whose(caucus, body.workers())).containsExactly(body.workers().member());
    }

    @Test
    void a_deputy_hands_over_the_principals_tasks_in_their_name() {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        var deputy = given(Capacity.DEPUTY, mandate(body.workers()));
        assertThat(as(deputy, () -> handing.givers(body.id(), deputy.member())))
                .extracting(held -> held.person().id())
                .containsExactly(deputy.member(), body.workers().member());
        assertThat(hand(body.workers(), deputy, deputy)).isEqualTo(1);
        assertThat(whose(caucus, deputy)).containsExactly(deputy.member());
        assertThat(shelf(Shelf.IN_YOUR_NAME, body.workers()))
                .singleElement()
                .satisfies(line -> assertThat(line.deed()).isEqualTo("membership.tasks-handed-over"));
        assertThat(keys(deputy)).containsExactly("rooms.notice.to-do-taken-private");
    }

    @Test
    void what_a_deputy_hands_to_another_says_who_did_it_and_whose_it_was_and_is_one_entry_of_the_record() {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        note(caucus, "Ask the press", body.workers(), body.workers());
        var deputy = given(Capacity.DEPUTY, mandate(body.workers()));
        assertThat(hand(body.workers(), body.colleague(), deputy)).isEqualTo(2);
        assertThat(as(body.colleague(), () -> notices.waiting(9)))
                .extracting(posted -> posted.notice().messageKey())
                .containsOnly("rooms.notice.to-do-handed-by-another-private");
        assertThat(as(body.colleague(), () -> notices.waiting(9))
                        .getFirst()
                        .notice()
                        .arguments())
                .containsExactly(name(deputy), title(), name(body.workers()));
        await().untilAsserted(() -> assertThat(as(body.colleague(), () -> notices.news(9)))
                .filteredOn(posted -> posted.notice().topic().startsWith("membership.tasks/"))
                .singleElement()
                .satisfies(posted -> {
                    assertThat(posted.notice().messageKey())
                            .isEqualTo("notifications.notice.tasks-handed-over-by-another");
                    assertThat(posted.notice().arguments())
                            .containsExactly(name(deputy), title(), name(body.workers()));
                }));
        assertThat(recorded(caucus, body.colleague()))
                .filteredOn("membership.tasks-handed-over"::equals)
                .hasSize(1);
        assertThat(changed(caucus, body.colleague()))
                .contains("\"tasks\": {\"after\": \"2\"}")
                .contains(
                        body.workers().member().toString(),
                        body.colleague().member().toString());
    }

    @Test
    void that_there_was_something_in_a_caucus_is_told_to_nobody_outside_even_when_the_principal_objects() {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        var deputy = given(Capacity.DEPUTY, mandate(body.workers()));
        hand(body.workers(), deputy, deputy);
        var line = shelf(Shelf.IN_YOUR_NAME, body.workers()).getFirst();
        as(body.workers(), () -> {
            done.object(line.id(), "Not these", body.workers().member());
            return true;
        });
        assertThat(shelf(Shelf.BY_YOU, deputy).getFirst().objected()).isTrue();
        assertThat(shelf(Shelf.OBJECTED_TO, body.secretary())).isEmpty();
        assertThat(council.as(
                        body.secretary(),
                        () -> jdbc.sql("select count(*) from audit.record where about_group = ? and deed like ?")
                                .param(body.id().value())
                                .param("membership.%tasks%")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    private List<OnBehalfLine> shelf(Shelf shelf, Acting reader) {
        return as(reader, () -> done.list(body.id(), shelf, 0, 9, reader.member()));
    }

    @Test
    void with_a_mandate_its_term_its_deputies_and_what_waits_go_over(PublishedEvents events) {
        note(caucus, "Ask the lawyers", body.workers(), body.workers());
        note(body.shared(), "Read the report", body.workers(), body.secretary());
        var deputy = given(Capacity.DEPUTY, mandate(body.workers()));
        var successor = council.someone(Affiliation.WORKERS, "successor");
        var mandate = handOver(mandate(body.workers()), successor);
        var over = events.ofType(MandateHandedOver.class)
                .matching(each -> each.mandate().equals(mandate.value()))
                .iterator()
                .next();
        succeeding.on(over);
        assertThat(membership.roomsOf(successor)).contains(body.shared()).doesNotContain(caucus);
        assertThat(whose(caucus, body.colleague()))
                .containsExactly(body.workers().member());
        as(body.colleague(), () -> {
            letting.letIn(body.id(), mandate, body.colleague().member());
            return true;
        });
        await().untilAsserted(() -> assertThat(whose(caucus, body.colleague())).containsExactly(successor));
        assertThat(membership.actingIn(body.workers().member(), body.id())).isEmpty();
        assertThat(held(successor).capacity()).isEqualTo(Capacity.SPOKESPERSON);
        assertThat(held(deputy.member()).deputyOf()).isEqualTo(mandate);
        assertThat(whose(body.shared(), body.colleague())).containsExactly(successor);
        assertThat(recorded(caucus, body.colleague())).contains("membership.tasks-taken-over");
        assertThat(Viewing.as(successor, () -> notices.waiting(9)))
                .hasSize(2)
                .allSatisfy(posted -> assertThat(posted.notice().arguments())
                        .startsWith(name(body.secretary()))
                        .endsWith(name(body.workers())));
        assertThat(changed(caucus, body.colleague()))
                .contains("handed-by", body.secretary().member().toString());
    }

    @Test
    void who_is_nominated_as_a_deputy_becomes_that_of_the_successor() {
        var principal = mandate(body.workers());
        var nomination = council.as(
                body.workers(),
                () -> nominating.nominate(
                        body.id(),
                        council.organization(body.workers()),
                        new Nominee("Zoé", "Martin", UUID.randomUUID() + "@example.org", Locale.FRENCH),
                        new Term(Capacity.DEPUTY, TODAY, null, principal),
                        body.workers().member()));
        var successor = council.someone(Affiliation.WORKERS, "successor");
        handOver(principal, successor);
        var by = body.secretary();
        assertThat(as(by, () -> nominations.list(body.id(), NominationState.UNDER_WAY, 0, 9, by.member())))
                .filteredOn(line -> line.id().equals(nomination))
                .singleElement()
                .satisfies(line -> assertThat(line.deputyOf())
                        .extracting(Principal::mandate)
                        .isEqualTo(held(successor).mandate()));
    }

    @Test
    void who_sits_in_the_working_group_already_gives_up_that_mandate_for_the_other() {
        assertThat(candidates(mandate(body.workers())))
                .extracting(Candidate::subject)
                .contains(subject(body.colleague().member()))
                .doesNotContain(subject(body.employers().member()));
        refused(
                "membership.refused.has-mandate",
                () -> handOver(mandate(body.colleague()), body.workers().member()));
        handOver(mandate(body.workers()), body.colleague().member());
        assertThat(held(body.colleague().member()).capacity()).isEqualTo(Capacity.SPOKESPERSON);
        assertThat(membership.mandatesIn(body.id()))
                .filteredOn(held -> held.affiliation() == Affiliation.WORKERS)
                .hasSize(1);
    }

    @Test
    void a_mandate_goes_to_nobody_of_another_side_and_is_handed_over_by_a_secretary_alone() {
        refused(
                "membership.refused.successor",
                () -> handOver(mandate(body.workers()), body.employers().member()));
        refused(
                "membership.refused.successor",
                () -> handOver(mandate(body.workers()), body.workers().member()));
        for (var other : List.of(body.workers(), body.colleague(), body.employers()))
            refused(
                    "membership.refused.secretariat-only",
                    () -> as(
                            other,
                            () -> succession.handOver(
                                    body.id(),
                                    mandate(body.workers()),
                                    subject(body.colleague().member()),
                                    other.member())));
        assertThat(held(body.workers().member()).capacity()).isEqualTo(Capacity.SPOKESPERSON);
    }

    private UUID note(RoomId room, String title, Acting who, Acting by) {
        return as(by, () -> toDos.add(room, title, who.member(), TODAY.plusDays(1), by.member()));
    }

    private List<OpenTask> preview(Acting from, Acting to, Acting by) {
        return as(by, () -> handing.preview(body.id(), from.member(), to.member(), by.member()));
    }

    private int hand(Acting from, Acting to, Acting by) {
        return as(by, () -> handing.hand(body.id(), from.member(), to.member(), by.member()));
    }

    private MandateId handOver(MandateId mandate, MemberId to) {
        var by = body.secretary();
        return as(by, () -> succession.handOver(body.id(), mandate, subject(to), by.member()));
    }

    private List<Candidate> candidates(MandateId mandate) {
        var by = body.secretary();
        return as(by, () -> succession.candidates(body.id(), mandate, "", 50, by.member()));
    }

    private List<MemberId> whose(RoomId room, Acting reader) {
        return as(reader, () -> toDos.page(room, reader.member(), 0, 9)).toDos().stream()
                .flatMap(toDo -> Stream.ofNullable(toDo.who()))
                .toList();
    }

    private List<String> waiting(Acting whom) {
        return keys(whom).stream()
                .filter(key -> key.startsWith("rooms.notice.to-do"))
                .toList();
    }

    private List<String> keys(Acting whom) {
        return as(whom, () -> notices.waiting(20)).stream()
                .map(each -> each.notice().messageKey())
                .toList();
    }

    private String name(Acting acting) {
        return membership.person(acting.member()).orElseThrow().name();
    }

    private String title() {
        return membership.workingGroup(body.id()).orElseThrow().title();
    }

    private String changed(RoomId room, Acting reader) {
        return council.as(
                reader,
                () -> jdbc.sql(
                                "select changed::text from audit.record where room_id = ? and deed like 'membership.tasks-%'")
                        .param(room.value())
                        .query(String.class)
                        .single());
    }

    private List<String> recorded(RoomId room, Acting reader) {
        return council.as(
                reader,
                () -> jdbc.sql("select deed from audit.record where room_id = ?")
                        .param(room.value())
                        .query(String.class)
                        .list());
    }

    private Acting given(Capacity capacity, MandateId deputyOf) {
        var member = council.someone(Affiliation.WORKERS, UUID.randomUUID().toString());
        council.mandate(body, subject(member), new Term(capacity, TODAY, null, deputyOf));
        return new Acting(member, Affiliation.WORKERS, capacity);
    }

    private String subject(MemberId member) {
        return jdbc.sql("select subject from membership.member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    private MandateId mandate(Acting acting) {
        return held(acting.member()).mandate();
    }

    private Mandated held(MemberId member) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
