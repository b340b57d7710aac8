package org.trialogue.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomId;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.SharedWith;
import org.trialogue.membership.domain.RoomRules;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;

/** Guests and partners: for a time, and listed to those who sit with them. */
class GuestsTest extends RoomKeepingSetting {

    @Autowired
    Outsiders outsiders;

    @Autowired
    RoomDoor door;

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
                assertThat(partner.room().id()).isEqualTo(body.shared());
                assertThat(partner.byMandate()).isFalse();
                assertThat(partner.until()).isNotNull();
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
    void a_partner_comes_into_the_shared_room_by_the_word_of_a_secretary_or_the_chair_within_the_mandate() {
        var shared = body.shared();
        var secretary = body.secretary();
        var partner = body.partner();
        as(secretary, () -> letGo(shared, partner, secretary));
        assertThat(inView(partner)).doesNotContain(shared.value());
        assertThat(as(partner, () -> membership.actingIn(partner.member(), shared)))
                .isEmpty();
        for (var other : List.of(body.workers(), body.government(), body.observer()))
            refused("membership.refused.keepers-only", () -> as(other, () -> letIn(shared, partner, TODAY, other)));
        refused("membership.refused.partner-days", () -> as(secretary, () -> letIn(shared, partner, secretary)));
        as(secretary, () -> letIn(shared, body.observer(), TODAY, secretary));
        assertThat(shared(secretary))
                .as("whom the mandate lets in gets no seat besides")
                .isEmpty();
        assertThatThrownBy(() -> insert(body.workers(), shared, TODAY, partner))
                .isInstanceOf(DataAccessException.class);
        as(secretary, () -> letIn(shared, partner, TODAY.plusDays(3), secretary));
        assertThat(inView(partner)).contains(shared.value());
        assertThat(shared(secretary)).singleElement().satisfies(one -> {
            assertThat(one.until()).isEqualTo(TODAY.plusDays(3));
            assertThat(one.mayBeEnded()).isTrue();
        });
    }

    private boolean letGo(RoomId room, Acting whom, Acting by) {
        keeping.letGo(room, mandate(whom), by.member());
        return true;
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

    private List<SharedWith> shared(Acting reader) {
        return as(reader, () -> outsiders.in(body.id(), reader.member()));
    }

    private List<SharedWith> guests(Acting reader) {
        return shared(reader).stream()
                .filter(one -> one.whom().affiliation() != Affiliation.PARTNERS)
                .toList();
    }

    private List<UUID> turnedAway(Acting reader, RoomId room) {
        return council.as(
                reader,
                () -> jdbc.sql("select member_id from audit.record where kind = 'REFUSAL' and room_id = ?")
                        .param(room.value())
                        .query(UUID.class)
                        .list());
    }
}
