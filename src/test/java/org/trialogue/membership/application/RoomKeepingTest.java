package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.test.PublishedEvents;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.RoomLeft;
import org.trialogue.platform.Acting;

/** Who is let into a room, by whom, and who is out again. */
class RoomKeepingTest extends RoomKeepingSetting {

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

    private boolean leave(RoomId room, Acting by) {
        keeping.leave(room, by.member());
        return true;
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
}
