package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.GovernmentGroupId;
import org.trialogue.membership.Joining;
import org.trialogue.membership.LeftRoom;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** A named group of governments and its room belong together. */
class GroupedRoomsTest extends RoomKeepingSetting {

    @Autowired
    GroupingGovernments grouping;

    @Autowired
    TakingSeats seats;

    @Autowired
    Succession succession;

    private Acting coordinator;
    private Acting member;
    private Acting other;
    private GovernmentGroupId group;

    @BeforeEach
    void grouped() {
        coordinator = government(Capacity.COORDINATOR);
        member = government(Capacity.TITULAR);
        other = government(Capacity.COORDINATOR);
        group = formed("Alliance " + UUID.randomUUID());
    }

    @Test
    void a_room_is_opened_for_the_group_that_its_coordinator_coordinates_and_called_so() {
        var room = opened();
        assertThat(rooms(coordinator))
                .filteredOn(each -> each.id().equals(room))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.name()).startsWith("Alliance ");
                    assertThat(each.governments()).isEqualTo(group);
                    assertThat(each.coordinator()).isEqualTo(coordinator.member());
                });
        refused("membership.refused.government-group-room", this::opened);
        refused("membership.refused.room-government-group", () -> open(NewRoom.of(group, "Ours"), other));
        refused(
                "membership.refused.room-government-group",
                () -> open(new NewRoom(RoomKind.GOVERNMENT_GROUP, "European Union", null), coordinator));
        refused("membership.refused.room-government-group", () -> open(NewRoom.of(group, "Ours"), member));
        assertThatThrownBy(() -> inserted(other)).hasStackTraceContaining("row-level security");
    }

    @Test
    void it_takes_in_those_who_are_in_the_group_by_its_coordinator_alone() {
        var room = opened();
        var outside = government(Capacity.TITULAR);
        refused(
                "membership.refused.admits.government_group",
                () -> as(coordinator, () -> letIn(room, outside, coordinator)));
        assertThatThrownBy(() -> insert(coordinator, room, null, outside))
                .hasStackTraceContaining("row-level security");
        as(coordinator, () -> letIn(room, member, coordinator));
        as(coordinator, () -> letIn(room, other, coordinator));
        assertThat(inView(member)).contains(room.value());
        assertThat(as(other, () -> reading.enter(room, other.member())))
                .hasValueSatisfying(entered -> assertThat(entered.keeps()).isFalse());
        refused(
                "membership.refused.keepers-only",
                () -> as(other, () -> {
                    keeping.close(room, other.member());
                    return true;
                }));
    }

    @Test
    void nobody_is_let_in_who_is_asked_and_has_not_said_yes() {
        var room = opened();
        var asked = government(Capacity.TITULAR);
        change(coordinator, List.of(member, other, asked));
        refused(
                "membership.refused.admits.government_group",
                () -> as(coordinator, () -> letIn(room, asked, coordinator)));
        as(asked, () -> {
            grouping.answer(group, true, asked.member());
            return true;
        });
        as(coordinator, () -> letIn(room, asked, coordinator));
        assertThat(inView(asked)).contains(room.value());
    }

    @Test
    void whoever_leaves_the_group_or_is_taken_out_leaves_its_room_with_that() {
        var room = opened();
        as(coordinator, () -> letIn(room, member, coordinator));
        as(coordinator, () -> letIn(room, other, coordinator));
        as(member, () -> {
            grouping.leave(group, member.member());
            return true;
        });
        assertThat(inView(member)).doesNotContain(room.value());
        assertThat(membership.actingIn(member.member(), room)).isEmpty();
        assertThat(inView(other)).contains(room.value());
        change(coordinator, List.of());
        assertThat(inView(other)).doesNotContain(room.value());
        assertThat(inView(coordinator)).contains(room.value());
        await().untilAsserted(() -> assertThat(offTheList(room))
                .containsExactlyInAnyOrder(
                        member.member().value(), other.member().value()));
    }

    @Test
    void another_coordinator_comes_into_it_and_the_former_one_is_out() {
        var room = opened();
        change(other, List.of(member));
        assertThat(inView(coordinator)).doesNotContain(room.value());
        assertThat(left(member)).isEmpty();
        assertThat(left(other)).extracting(LeftRoom::id).containsExactly(room);
        as(other, () -> {
            seats.come(room, other.member());
            return true;
        });
        as(other, () -> letIn(room, member, other));
        assertThat(inView(member)).contains(room.value());
    }

    @Test
    void a_group_that_is_renamed_renames_its_room_and_one_that_is_dissolved_closes_it() {
        var room = opened();
        var name = "Renamed " + UUID.randomUUID();
        as(body.secretary(), () -> {
            grouping.change(
                    group,
                    draft(name, coordinator, List.of(member)),
                    0,
                    body.secretary().member());
            return true;
        });
        assertThat(rooms(coordinator)).extracting(Room::name).contains(name);
        as(body.secretary(), () -> {
            grouping.dissolve(group, body.secretary().member());
            return true;
        });
        assertThat(rooms(coordinator))
                .filteredOn(each -> each.id().equals(room))
                .singleElement()
                .satisfies(each -> assertThat(each.closed()).isTrue());
        assertThat(inView(coordinator)).contains(room.value());
    }

    @Test
    void whoever_succeeds_in_a_mandate_succeeds_in_the_group_and_in_its_room() {
        var room = opened();
        as(coordinator, () -> letIn(room, member, coordinator));
        var successor = council.someone(Affiliation.GOVERNMENT, "successor");
        var by = body.secretary();
        as(by, () -> succession.handOver(body.id(), mandate(member), council.subject(successor), by.member()));
        var acting = new Acting(successor, Affiliation.GOVERNMENT, Capacity.TITULAR);
        assertThat(as(acting, () -> grouping.in(body.id(), successor)))
                .flatExtracting(seen -> seen.group().governments())
                .extracting(held -> held.person().id())
                .contains(successor);
        assertThat(inView(acting)).doesNotContain(room.value());
        as(coordinator, () -> letIn(room, acting, coordinator));
        assertThat(inView(acting)).contains(room.value());
    }

    @Test
    void a_coordinator_who_hands_over_hands_the_room_over() {
        var room = opened();
        var mark = membership.person(coordinator.member()).orElseThrow().organization();
        var successor =
                council.someone(Affiliation.GOVERNMENT, String.valueOf(mark).split(" ")[1]);
        var by = body.secretary();
        as(by, () -> succession.handOver(body.id(), mandate(coordinator), council.subject(successor), by.member()));
        var acting = new Acting(successor, Affiliation.GOVERNMENT, Capacity.COORDINATOR);
        await().untilAsserted(() -> assertThat(inView(acting)).contains(room.value()));
        assertThat(as(acting, () -> reading.enter(room, successor)))
                .hasValueSatisfying(entered -> assertThat(entered.keeps()).isTrue());
    }

    private Acting government(Capacity capacity) {
        var mark = UUID.randomUUID().toString();
        return council.mandated(body.id(), body.secretary(), Affiliation.GOVERNMENT, mark, capacity);
    }

    private GovernmentGroupId formed(String name) {
        var by = body.secretary();
        var formed =
                as(by, () -> grouping.form(body.id(), draft(name, coordinator, List.of(member, other)), by.member()));
        return Joining.all(formed, body.id(), grouping, membership);
    }

    private void change(Acting coordinates, List<Acting> members) {
        var by = body.secretary();
        var seen = as(by, () -> grouping.in(body.id(), by.member())).stream()
                .map(GroupingGovernments.Seen::group)
                .filter(each -> each.id().equals(group))
                .findFirst()
                .orElseThrow();
        as(by, () -> {
            grouping.change(group, draft(seen.name(), coordinates, members), seen.edition(), by.member());
            return true;
        });
    }

    private GovernmentGroupDraft draft(String name, Acting coordinates, List<Acting> members) {
        return new GovernmentGroupDraft(
                name, members.stream().map(this::mandate).toList(), mandate(coordinates));
    }

    private RoomId opened() {
        return open(NewRoom.of(group, ""), coordinator);
    }

    private RoomId open(NewRoom wanted, Acting by) {
        return as(by, () -> keeping.open(body.id(), wanted, by.member()));
    }

    private int inserted(Acting by) {
        return council.as(
                by,
                () -> council.update(
                        "insert into membership.room (id, working_group_id, kind, name, opened_by, opened_at, government_group_id)"
                                + " values (gen_random_uuid(), ?, 'GOVERNMENT_GROUP', 'Ours', ?, now(), ?)",
                        body.id().value(),
                        by.member().value(),
                        group.value()));
    }

    /** Of whom the record of the room says that they are off the list. */
    private List<UUID> offTheList(RoomId room) {
        return council.as(
                coordinator,
                () -> jdbc.sql(
                                "select about_member from audit.record where room_id = ? and deed = 'membership.room-off-list'")
                        .param(room.value())
                        .query(UUID.class)
                        .list());
    }

    private List<LeftRoom> left(Acting reader) {
        return as(reader, () -> seats.left(body.id(), reader.member()));
    }
}
