package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.trialogue.membership.LeftRoom;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.Room;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.membership.domain.SignInClaims;
import org.trialogue.membership.domain.Term;
import org.trialogue.notifications.Notices;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** A room that was opened is not lost to a side whose people there go. */
class TakingSeatsTest extends RoomKeepingSetting {

    @Autowired
    TakingSeats seats;

    @Autowired
    Succession succession;

    @Autowired
    LettingIn letting;

    @Autowired
    Arrival arrival;

    @Autowired
    Notices notices;

    @Test
    void the_successor_of_a_spokesperson_has_the_seat_as_soon_as_the_own_side_lets_them_in() {
        var room = bilateral();
        var successor = new Acting(
                council.someone(Affiliation.WORKERS, "successor"), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        var mandate = handOver(body.workers(), successor.member());
        assertThat(inView(successor)).doesNotContain(room.value());
        assertThat(left(successor)).isEmpty();
        as(body.colleague(), () -> {
            letting.letIn(body.id(), mandate, body.colleague().member());
            return true;
        });
        await().untilAsserted(() -> assertThat(inView(successor)).contains(room.value()));
        assertThat(rooms(successor)).extracting(Room::id).contains(room);
        assertThat(inView(body.workers())).isEmpty();
        assertThat(recorded(room, body.employers())).contains("membership.room-seat-taken-over");
        await().untilAsserted(() -> {
            assertThat(told(body.employers())).contains("notifications.notice.seat-taken-over");
            assertThat(told(successor)).contains("notifications.notice.seat-yours");
        });
        as(successor, () -> letIn(room, body.colleague(), successor));
        assertThat(inView(body.colleague())).contains(room.value());
    }

    @Test
    void where_a_spokesperson_went_without_a_successor_who_speaks_for_that_side_by_now_comes_in_and_nobody_else() {
        var room = bilateral();
        ends(body.workers());
        var other =
                council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "other", Capacity.GROUP_SECRETARY);
        for (var outsider :
                List.of(body.secretary(), body.government(), body.colleague(), body.observer(), body.partner())) {
            assertThat(left(outsider)).isEmpty();
            refused("membership.refused.room", () -> as(outsider, () -> come(room, outsider)));
            denied(outsider, room);
        }
        var rival =
                council.mandated(body.id(), body.secretary(), Affiliation.EMPLOYERS, "rival", Capacity.GROUP_SECRETARY);
        assertThat(left(rival)).isEmpty();
        denied(rival, room);
        assertThat(left(other)).extracting(LeftRoom::id).containsExactly(room);
        as(other, () -> come(room, other));
        assertThat(inView(other)).contains(room.value());
        assertThat(left(other)).isEmpty();
        assertThat(recorded(room, body.employers())).contains("membership.room-kept-again");
        await().untilAsserted(() -> assertThat(told(body.employers())).contains("notifications.notice.seat-kept-on"));
    }

    @Test
    void while_one_of_the_side_keeps_it_nobody_comes_in_unasked() {
        var room = bilateral();
        var keeper =
                council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "keeper", Capacity.GROUP_SECRETARY);
        as(body.workers(), () -> letIn(room, keeper, body.workers()));
        ends(body.workers());
        var speaks =
                council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "speaks", Capacity.SPOKESPERSON);
        assertThat(left(speaks)).isEmpty();
        refused("membership.refused.room", () -> as(speaks, () -> come(room, speaks)));
        denied(speaks, room);
    }

    @Test
    void who_was_let_go_or_left_leaves_no_seat_behind() {
        var room = bilateral();
        as(body.workers(), () -> letIn(room, body.colleague(), body.workers()));
        refused("membership.refused.last-keeper", () -> as(body.workers(), () -> leave(room, body.workers())));
        as(body.colleague(), () -> leave(room, body.colleague()));
        as(body.workers(), () -> leave(room, body.workers()));
        var speaks =
                council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "speaks", Capacity.GROUP_SECRETARY);
        assertThat(left(speaks)).isEmpty();
        denied(speaks, room);
    }

    @Test
    void a_delegation_whose_only_titular_went_is_its_countrys_and_no_other() {
        var only = government(Capacity.TITULAR, "SN");
        var adviser = government(Capacity.ADVISER, "SN");
        var wanted = new NewRoom(RoomKind.DELEGATION, "Dakar", null);
        var room = as(only, () -> keeping.open(body.id(), wanted, only.member()));
        as(only, () -> letIn(room, adviser, only));
        ends(only);
        var neighbour = government(Capacity.TITULAR, "ML");
        assertThat(left(neighbour)).isEmpty();
        denied(neighbour, room);
        var next = government(Capacity.TITULAR, "SN");
        as(next, () -> come(room, next));
        assertThat(inView(next)).contains(room.value());
        assertThat(inView(adviser)).contains(room.value());
        await().untilAsserted(() -> assertThat(told(adviser)).contains("notifications.notice.seat-kept-on"));
    }

    @Test
    void a_government_that_hands_its_mandate_over_keeps_its_seats() {
        var titular = government(Capacity.TITULAR, "SN");
        var room = as(
                titular,
                () -> keeping.open(body.id(), new NewRoom(RoomKind.DELEGATION, "Dakar", null), titular.member()));
        var next = known("SN");
        handOver(titular, next);
        var successor = new Acting(next, Affiliation.GOVERNMENT, Capacity.TITULAR);
        await().untilAsserted(() -> assertThat(inView(successor)).contains(room.value()));
    }

    @Test
    void a_sole_secretarys_room_goes_to_the_next_secretary() {
        var helper =
                council.mandated(body.id(), body.secretary(), Affiliation.SECRETARIAT, "helper", Capacity.SECRETARY);
        var wanted = new NewRoom(RoomKind.DRAFTING_COMMITTEE, "Wording", null);
        var room = as(helper, () -> keeping.open(body.id(), wanted, helper.member()));
        as(helper, () -> letIn(room, body.workers(), helper));
        ends(helper);
        assertThat(left(body.workers())).isEmpty();
        denied(body.employers(), room);
        as(body.secretary(), () -> come(room, body.secretary()));
        as(body.secretary(), () -> letIn(room, body.employers(), body.secretary()));
        assertThat(inView(body.employers())).contains(room.value());
    }

    @Test
    void a_closed_room_is_read_by_the_successor_and_opened_to_nobody_else() {
        var room = bilateral();
        as(body.employers(), () -> {
            keeping.close(room, body.employers().member());
            return true;
        });
        handOver(body.workers(), body.colleague().member());
        var successor = new Acting(body.colleague().member(), Affiliation.WORKERS, Capacity.SPOKESPERSON);
        await().untilAsserted(() -> assertThat(inView(successor)).contains(room.value()));
        var speaks =
                council.mandated(body.id(), body.secretary(), Affiliation.WORKERS, "speaks", Capacity.GROUP_SECRETARY);
        ends(successor);
        assertThat(left(speaks)).isEmpty();
        denied(speaks, room);
    }

    @ParameterizedTest
    @EnumSource(RoomKind.class)
    void the_database_knows_who_keeps_a_room_as_the_rules_do(RoomKind kind) {
        if (kind.standing() || kind == RoomKind.GOVERNMENT_GROUP) return;
        for (var side : Affiliation.values())
            for (var capacity : Capacity.values()) {
                var by = new Acting(new MemberId(UUID.randomUUID()), side, capacity);
                assertThat(jdbc.sql("select membership.keeps_room(?, ?, ?)")
                                .params(kind.name(), side.name(), capacity.name())
                                .query(Boolean.class)
                                .single())
                        .as(kind + " " + side + " " + capacity)
                        .isEqualTo(RoomRules.keepsOn(kind, by));
            }
    }

    private RoomId bilateral() {
        var wanted = new NewRoom(RoomKind.BILATERAL, "Before the sitting", mandate(body.employers()));
        return as(
                body.workers(),
                () -> keeping.open(body.id(), wanted, body.workers().member()));
    }

    private MandateId handOver(Acting from, MemberId to) {
        var by = body.secretary().member();
        return as(body.secretary(), () -> succession.handOver(body.id(), mandate(from), council.subject(to), by));
    }

    private void ends(Acting whose) {
        as(body.secretary(), () -> {
            council.ends(body, mandate(whose));
            return true;
        });
    }

    private boolean leave(RoomId room, Acting member) {
        keeping.leave(room, member.member());
        return true;
    }

    private boolean come(RoomId room, Acting member) {
        seats.come(room, member.member());
        return true;
    }

    private List<LeftRoom> left(Acting reader) {
        return as(reader, () -> seats.left(body.id(), reader.member()));
    }

    private Acting government(Capacity capacity, String country) {
        var member = known(country);
        council.mandate(body, council.subject(member), new Term(capacity, TODAY, null));
        return new Acting(member, Affiliation.GOVERNMENT, capacity);
    }

    private MemberId known(String country) {
        var account = UUID.randomUUID().toString();
        return arrival.of(new SignInClaims(
                account,
                "Ada",
                account,
                account + "@example.org",
                Locale.ENGLISH,
                Affiliation.GOVERNMENT,
                "Ministry of Seats of " + country,
                country));
    }

    private List<String> told(Acting whom) {
        return as(whom, () -> notices.news(50)).stream()
                .map(each -> each.notice().messageKey())
                .toList();
    }

    private List<String> recorded(RoomId room, Acting reader) {
        return council.as(
                reader,
                () -> jdbc.sql("select deed from audit.record where room_id = ?")
                        .param(room.value())
                        .query(String.class)
                        .list());
    }

    private void denied(Acting by, RoomId room) {
        assertThatThrownBy(() -> insert(by, room, null, by)).hasStackTraceContaining("row-level security");
    }
}
