package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Membership;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.RoomLeft;
import org.trialogue.membership.SharedWith;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.plans.Council;
import org.trialogue.plans.WithCouncil;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Refusal;
import org.trialogue.platform.security.Viewing;

/** Rooms that members open, on the real database: who is in, who is out, and who may know. */
@WithCouncil
class RoomKeepingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Council council;

    @Autowired
    RoomKeeping keeping;

    @Autowired
    RoomReading reading;

    @Autowired
    Outsiders outsiders;

    @Autowired
    RoomDoor door;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient jdbc;

    private Council.Body body;

    @BeforeEach
    void convened() {
        body = council.convene();
    }

    @Test
    void a_bilateral_room_is_there_for_its_two_groups_alone() {
        var room = bilateral();
        for (var inside : List.of(body.workers(), body.employers())) {
            assertThat(rooms(inside)).extracting(Room::id).contains(room);
            assertThat(inView(inside)).contains(room.value());
        }
        for (var outside :
                List.of(body.secretary(), body.government(), body.colleague(), body.observer(), body.partner())) {
            assertThat(rooms(outside)).extracting(Room::id).doesNotContain(room);
            assertThat(inView(outside)).doesNotContain(room.value());
            assertThat(known(outside, room)).isZero();
            assertThat(as(outside, () -> membership.room(room))).isEmpty();
            assertThat(as(outside, () -> reading.enter(room, outside.member()))).isEmpty();
            refused("membership.refused.room", () -> as(outside, () -> letIn(room, body.colleague(), outside)));
        }
    }

    @Test
    void who_is_let_in_enters_and_who_is_let_go_is_out_at_once(PublishedEvents events) {
        var room = bilateral();
        as(body.workers(), () -> letIn(room, body.colleague(), body.workers()));
        assertThat(inView(body.colleague())).contains(room.value());
        as(body.workers(), () -> {
            keeping.letGo(room, mandate(body.colleague()), body.workers().member());
            return true;
        });
        assertThat(inView(body.colleague())).doesNotContain(room.value());
        assertThat(membership.actingIn(body.colleague().member(), room)).isEmpty();
        assertThat(events.ofType(RoomLeft.class)
                        .matching(left -> left.room().equals(room.value())
                                && left.member()
                                        .equals(body.colleague().member().value())))
                .hasSize(1);
    }

    @Test
    void a_mandate_that_ends_ends_all_rooms_with_it() {
        var room = bilateral();
        as(body.workers(), () -> letIn(room, body.colleague(), body.workers()));
        as(body.secretary(), () -> {
            council.ends(body, mandate(body.colleague()));
            return true;
        });
        assertThat(inView(body.colleague())).isEmpty();
        assertThat(as(body.workers(), () -> membership.actingIn(body.colleague().member(), room)))
                .isEmpty();
    }

    @Test
    void a_guest_of_a_caucus_is_shown_to_it_and_out_after_the_last_day() {
        var caucus = caucus();
        assertThat(inView(body.secretary())).doesNotContain(caucus.value());
        assertThat(insert(body.workers(), caucus, TODAY.minusDays(1), body.secretary()))
                .isEqualTo(1);
        assertThat(inView(body.secretary())).doesNotContain(caucus.value());
        assertThat(as(
                        body.secretary(),
                        () -> membership.roomsOf(body.secretary().member())))
                .doesNotContain(caucus);
        as(body.workers(), () -> {
            var guest = mandate(body.secretary());
            keeping.invite(caucus, guest, TODAY, body.workers().member());
            return true;
        });
        assertThat(inView(body.secretary())).contains(caucus.value());
        assertThat(as(
                        body.secretary(),
                        () -> membership.roomsOf(body.secretary().member())))
                .contains(caucus);
        assertThat(as(
                        body.colleague(),
                        () -> reading.people(caucus, body.colleague().member())))
                .anyMatch(insider -> TODAY.equals(insider.until()));
    }

    @Test
    void what_is_shared_with_whom_is_seen_from_within_each_room_alone() {
        var caucus = caucus();
        as(body.workers(), () -> {
            keeping.invite(
                    caucus,
                    mandate(body.secretary()),
                    TODAY.plusDays(3),
                    body.workers().member());
            return true;
        });
        assertThat(guests(body.workers())).singleElement().satisfies(guest -> {
            assertThat(guest.room().id()).isEqualTo(caucus);
            assertThat(guest.whom().person().id()).isEqualTo(body.secretary().member());
            assertThat(guest.since()).isEqualTo(TODAY);
            assertThat(guest.until()).isEqualTo(TODAY.plusDays(3));
            assertThat(guest.mayBeEnded()).isTrue();
        });
        assertThat(guests(body.colleague()))
                .singleElement()
                .satisfies(guest -> assertThat(guest.mayBeEnded()).isFalse());
        assertThat(guests(body.secretary())).hasSize(1);
        for (var outside : List.of(body.employers(), body.government(), body.observer(), body.partner())) {
            assertThat(guests(outside)).isEmpty();
            assertThat(shared(outside)).singleElement().satisfies(partner -> {
                assertThat(partner.whom().person().id())
                        .isEqualTo(body.partner().member());
                assertThat(partner.byMandate()).isTrue();
            });
        }
        as(body.workers(), () -> {
            keeping.letGo(caucus, mandate(body.secretary()), body.workers().member());
            return true;
        });
        assertThat(guests(body.workers())).isEmpty();
    }

    @Test
    void a_partner_comes_for_a_time_is_listed_to_those_in_the_room_and_let_go_from_there() {
        var wanted = new NewRoom(RoomKind.PARTNERS, "Inspection", null);
        var secretary = body.secretary();
        var room = as(secretary, () -> keeping.open(body.id(), wanted, secretary.member()));
        var today = LocalDate.now(ZoneOffset.UTC);
        refused("membership.refused.partner-days", () -> as(secretary, () -> letIn(room, body.partner(), secretary)));
        for (var last : List.of(today.minusDays(1), today.plusDays(RoomRules.PARTNER_DAYS + 1L)))
            refused(
                    "membership.refused.partner-days",
                    () -> as(secretary, () -> letIn(room, body.partner(), last, secretary)));
        as(secretary, () -> letIn(room, body.partner(), today, secretary));
        as(secretary, () -> letIn(room, body.partner(), today.plusDays(30), secretary));
        assertThat(inView(body.partner())).contains(room.value());
        assertThat(shared(secretary))
                .filteredOn(one -> one.room().id().equals(room))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.mayBeEnded()).isTrue();
                    assertThat(one.until()).isEqualTo(today.plusDays(30));
                });
        assertThat(shared(body.workers())).noneMatch(one -> one.room().id().equals(room));
    }

    @Test
    void who_is_turned_away_learns_nothing_and_those_in_the_room_read_who_it_was() {
        var caucus = caucus();
        for (var time = 0; time < 3; time++)
            assertThat(as(
                            body.employers(),
                            () -> door.enter(caucus, body.employers().member())))
                    .isEmpty();
        assertThat(turnedAway(body.colleague(), caucus))
                .containsExactly(body.employers().member().value());
        assertThat(turnedAway(body.employers(), caucus)).isEmpty();
        assertThat(turnedAway(body.secretary(), caucus)).isEmpty();
        var nowhere = new RoomId(UUID.randomUUID());
        assertThat(as(
                        body.employers(),
                        () -> door.enter(nowhere, body.employers().member())))
                .isEmpty();
        assertThat(as(body.workers(), () -> door.enter(caucus, body.workers().member())))
                .isPresent();
        assertThat(turnedAway(body.workers(), caucus)).hasSize(1);
    }

    @Test
    void the_last_who_keeps_a_room_does_not_leave_it_to_others() {
        var committee = as(
                body.secretary(),
                () -> keeping.open(
                        body.id(),
                        new NewRoom(RoomKind.DRAFTING_COMMITTEE, "Committee", null),
                        body.secretary().member()));
        as(body.secretary(), () -> letIn(committee, body.workers(), body.secretary()));
        refused("membership.refused.last-keeper", () -> as(body.secretary(), () -> leave(committee, body.secretary())));
        as(body.workers(), () -> leave(committee, body.workers()));
        as(body.secretary(), () -> leave(committee, body.secretary()));
        assertThat(inView(body.secretary())).doesNotContain(committee.value());
    }

    @Test
    void a_closed_room_is_read_and_nobody_enters_it_any_more() {
        var room = bilateral();
        as(body.workers(), () -> {
            keeping.close(room, body.workers().member());
            return true;
        });
        assertThat(inView(body.employers())).contains(room.value());
        refused(
                "membership.refused.room-closed",
                () -> as(body.workers(), () -> letIn(room, body.colleague(), body.workers())));
        assertThat(as(
                        body.workers(),
                        () -> membership.writingIn(List.of(body.workers().member()), room)))
                .isEqualTo(Map.of());
    }

    @Test
    void the_database_itself_lets_nobody_in_who_is_not_let_in_by_someone_inside() {
        var room = bilateral();
        var caucus = caucus();
        for (var outsider : List.of(body.secretary(), body.government())) {
            denied(outsider, room, null);
            denied(outsider, caucus, TODAY);
        }
        denied(body.workers(), caucus, null, body.employers());
    }

    @Test
    void rooms_are_recorded_in_themselves_alone() {
        var room = bilateral();
        assertThat(recorded(body.employers(), room)).isPositive();
        assertThat(recorded(body.secretary(), room)).isZero();
    }

    private RoomId bilateral() {
        var wanted = new NewRoom(RoomKind.BILATERAL, "Before the sitting", mandate(body.employers()));
        return as(
                body.workers(),
                () -> keeping.open(body.id(), wanted, body.workers().member()));
    }

    private RoomId caucus() {
        return rooms(body.workers()).stream()
                .filter(room -> room.kind() == RoomKind.WORKERS_CAUCUS)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean letIn(RoomId room, Acting whom, LocalDate until, Acting by) {
        keeping.letIn(room, mandate(whom), until, by.member());
        return true;
    }

    private boolean letIn(RoomId room, Acting whom, Acting by) {
        keeping.letIn(room, mandate(whom), by.member());
        return true;
    }

    private boolean leave(RoomId room, Acting by) {
        keeping.leave(room, by.member());
        return true;
    }

    private MandateId mandate(Acting acting) {
        return membership.mandatesIn(body.id()).stream()
                .filter(held -> held.person().id().equals(acting.member()))
                .findFirst()
                .orElseThrow()
                .mandate();
    }

    private List<Room> rooms(Acting reader) {
        return as(reader, () -> reading.in(body.id(), reader.member()));
    }

    private List<SharedWith> shared(Acting reader) {
        return as(reader, () -> outsiders.in(body.id(), reader.member()));
    }

    private List<SharedWith> guests(Acting reader) {
        return shared(reader).stream().filter(one -> !one.byMandate()).toList();
    }

    private List<UUID> turnedAway(Acting reader, RoomId room) {
        return council.as(
                reader,
                () -> jdbc.sql("select member_id from audit.record where kind = 'REFUSAL' and room_id = ?")
                        .param(room.value())
                        .query(UUID.class)
                        .list());
    }

    private List<UUID> inView(Acting viewer) {
        return council.as(
                viewer,
                () -> jdbc.sql("select membership.rooms_in_view()")
                        .query(UUID.class)
                        .list());
    }

    private long known(Acting viewer, RoomId room) {
        return council.as(
                viewer,
                () -> jdbc.sql("select count(*) from membership.room where id = ?")
                        .param(room.value())
                        .query(Long.class)
                        .single());
    }

    private long recorded(Acting viewer, RoomId room) {
        return council.as(
                viewer,
                () -> jdbc.sql("select count(*) from audit.record where subject = ?")
                        .param(room.value())
                        .query(Long.class)
                        .single());
    }

    private void denied(Acting by, RoomId room, @Nullable LocalDate until) {
        denied(by, room, until, by);
    }

    private void denied(Acting by, RoomId room, @Nullable LocalDate until, Acting whom) {
        assertThatThrownBy(() -> insert(by, room, until, whom))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    private int insert(Acting by, RoomId room, @Nullable LocalDate until, Acting whom) {
        var mandate = mandate(whom);
        return council.as(
                by,
                () -> jdbc.sql("""
                                insert into membership.room_member (id, room_id, mandate_id, let_in_by, let_in_at, until)
                                values (gen_random_uuid(), ?, ?, ?, now(), ?::date)""")
                        .params(Arrays.asList(
                                room.value(), mandate.value(), by.member().value(), until))
                        .update());
    }

    private static <T> T as(Acting acting, Supplier<T> deed) {
        return Viewing.as(acting.member(), deed);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
