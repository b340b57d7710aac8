package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.membership.RoomKind.BILATERAL;
import static org.trialogue.membership.RoomKind.DELEGATION;
import static org.trialogue.membership.RoomKind.DRAFTING_COMMITTEE;
import static org.trialogue.membership.RoomKind.DRAFTING_GROUP;
import static org.trialogue.membership.RoomKind.EMPLOYERS_CAUCUS;
import static org.trialogue.membership.RoomKind.GOVERNMENT_GROUP;
import static org.trialogue.membership.RoomKind.OFFICERS;
import static org.trialogue.membership.RoomKind.PARTNERS;
import static org.trialogue.membership.RoomKind.WORKERS_CAUCUS;
import static org.trialogue.platform.Affiliation.EMPLOYERS;
import static org.trialogue.platform.Affiliation.GOVERNMENT;
import static org.trialogue.platform.Affiliation.SECRETARIAT;
import static org.trialogue.platform.Affiliation.WORKERS;
import static org.trialogue.platform.Capacity.ADVISER;
import static org.trialogue.platform.Capacity.CHAIR;
import static org.trialogue.platform.Capacity.COORDINATOR;
import static org.trialogue.platform.Capacity.GROUP_SECRETARY;
import static org.trialogue.platform.Capacity.OBSERVER;
import static org.trialogue.platform.Capacity.REPORTER;
import static org.trialogue.platform.Capacity.SECRETARY;
import static org.trialogue.platform.Capacity.SPOKESPERSON;
import static org.trialogue.platform.Capacity.TITULAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.membership.NewRoom;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Who opens which room, and whom it lets in. */
class RoomRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static final Acting SECRETARIAT_ACTS = acting(SECRETARIAT, SECRETARY);
    private static final Acting WORKERS_SPEAK = acting(WORKERS, SPOKESPERSON);
    private static final Acting EMPLOYERS_SPEAK = acting(EMPLOYERS, GROUP_SECRETARY);

    @Test
    void the_secretariat_opens_only_what_is_no_groups_own() {
        assertThat(RoomRules.open(SECRETARIAT_ACTS)).containsExactly(DRAFTING_COMMITTEE, PARTNERS);
    }

    @ParameterizedTest
    @EnumSource(RoomKind.class)
    void the_secretariat_says_nowhere_who_enters_a_groups_own_room(RoomKind kind) {
        if (kind != DRAFTING_COMMITTEE && kind != PARTNERS && kind != RoomKind.SHARED)
            assertThat(RoomRules.keeps(kind, SECRETARIAT_ACTS)).isFalse();
    }

    @Test
    void governments_have_their_groups_opened_by_a_coordinator() {
        assertThat(RoomRules.open(acting(GOVERNMENT, COORDINATOR))).contains(GOVERNMENT_GROUP, DELEGATION, BILATERAL);
        assertThat(RoomRules.open(acting(GOVERNMENT, TITULAR))).containsExactly(DELEGATION, BILATERAL);
        assertThat(RoomRules.open(acting(GOVERNMENT, ADVISER))).isEmpty();
    }

    @Test
    void an_adviser_of_a_group_opens_no_room() {
        assertThat(RoomRules.open(acting(WORKERS, ADVISER))).isEmpty();
        assertThatThrownBy(() -> room(BILATERAL, acting(WORKERS, ADVISER), EMPLOYERS_SPEAK))
                .hasMessage("membership.refused.room-kind");
    }

    @Test
    void the_officers_are_chair_vice_chairs_reporter_and_spokespersons_with_the_secretary() {
        for (var capacity : Capacity.values())
            assertThat(mandate(WORKERS, capacity).admitsTo(OFFICERS))
                    .as("%s", capacity)
                    .isEqualTo(List.of("CHAIR", "VICE_CHAIR", "REPORTER", "SPOKESPERSON", "SECRETARY")
                            .contains(capacity.name()));
    }

    @ParameterizedTest
    @EnumSource(RoomKind.class)
    void no_mandate_alone_lets_into_a_room_that_someone_opened(RoomKind kind) {
        if (!kind.standing())
            for (var side : Affiliation.values())
                assertThat(mandate(side, CHAIR).admitsTo(kind)).as("%s", side).isFalse();
    }

    @Test
    void a_bilateral_room_is_of_two_different_groups_who_speak_for_them() {
        refused("membership.refused.counterpart", () -> room(BILATERAL, WORKERS_SPEAK, null));
        refused("membership.refused.counterpart", () -> room(BILATERAL, WORKERS_SPEAK, acting(WORKERS, SPOKESPERSON)));
        refused("membership.refused.counterpart", () -> room(BILATERAL, WORKERS_SPEAK, acting(EMPLOYERS, ADVISER)));
        refused("membership.refused.counterpart", () -> room(BILATERAL, WORKERS_SPEAK, SECRETARIAT_ACTS));
    }

    @Test
    void in_a_bilateral_room_each_group_lets_in_and_go_its_own_people() {
        var room = room(BILATERAL, WORKERS_SPEAK, EMPLOYERS_SPEAK);
        admits(room, WORKERS_SPEAK, acting(WORKERS, ADVISER));
        admits(room, EMPLOYERS_SPEAK, acting(EMPLOYERS, ADVISER));
        refused(
                "membership.refused.admits.bilateral",
                () -> admit(room, WORKERS_SPEAK, acting(EMPLOYERS, ADVISER), List.of()));
        refused(
                "membership.refused.admits.bilateral",
                () -> admit(room, WORKERS_SPEAK, acting(GOVERNMENT, TITULAR), List.of()));
        assertThat(RoomRules.letsGo(room, WORKERS_SPEAK, acting(WORKERS, ADVISER)))
                .isTrue();
        assertThat(RoomRules.letsGo(room, WORKERS_SPEAK, EMPLOYERS_SPEAK)).isFalse();
    }

    @Test
    void a_delegation_is_of_one_country() {
        var by = new Delegate(acting(GOVERNMENT, TITULAR), "SN");
        var room = new RoomRecord(WorkingGroupId.fresh(), new NewRoom(DELEGATION, "Dakar", null), by, null, NOON);
        var colleague = new Delegate(acting(GOVERNMENT, ADVISER), "SN");
        var neighbour = new Delegate(acting(GOVERNMENT, ADVISER), "GH");
        assertThatCode(() -> RoomRules.admit(room, by, colleague, List.of())).doesNotThrowAnyException();
        refused("membership.refused.admits.delegation", () -> RoomRules.admit(room, by, neighbour, List.of()));
        refused("membership.refused.room-country", () -> room(DELEGATION, acting(GOVERNMENT, TITULAR), null));
    }

    @Test
    void the_legal_adviser_keeps_and_opens_no_room_and_is_nobodys_guest() {
        var adviser = acting(SECRETARIAT, Capacity.LEGAL_ADVISER);
        assertThat(RoomRules.open(adviser)).isEmpty();
        for (var kind : RoomKind.values()) {
            assertThat(RoomRules.keeps(kind, adviser)).isFalse();
            assertThat(RoomRules.lets(kind, adviser)).isEqualTo(kind == RoomKind.SHARED);
        }
        var caucus = new RoomRecord(WorkingGroupId.fresh(), WORKERS_CAUCUS);
        var today = LocalDate.of(2026, 11, 29);
        refused(
                "membership.refused.guest-secretary",
                () -> RoomRules.welcome(caucus, acting(WORKERS, GROUP_SECRETARY), adviser, today, today));
    }

    @Test
    void a_drafting_committee_has_up_to_three_members_of_each_group_the_reporter_and_the_legal_adviser() {
        var room = room(DRAFTING_COMMITTEE, SECRETARIAT_ACTS, null);
        var three = Collections.nCopies(RoomRules.COMMITTEE_SEATS, acting(WORKERS, TITULAR));
        refused(
                "membership.refused.full.drafting_committee",
                () -> admit(room, SECRETARIAT_ACTS, acting(WORKERS, ADVISER), three));
        for (var seatless : List.of(acting(WORKERS, REPORTER), acting(SECRETARIAT, Capacity.LEGAL_ADVISER)))
            assertThatCode(() -> admit(room, SECRETARIAT_ACTS, seatless, three)).doesNotThrowAnyException();
        assertThatCode(() -> admit(room, SECRETARIAT_ACTS, acting(EMPLOYERS, ADVISER), three))
                .doesNotThrowAnyException();
        refused(
                "membership.refused.admits.drafting_committee",
                () -> admit(room, SECRETARIAT_ACTS, acting(WORKERS, OBSERVER), List.of()));
    }

    @Test
    void a_small_drafting_group_stays_small() {
        var chair = acting(GOVERNMENT, CHAIR);
        var room = room(DRAFTING_GROUP, chair, null);
        var many = Collections.nCopies(RoomRules.SMALL, acting(WORKERS, TITULAR));
        refused("membership.refused.full.drafting_group", () -> admit(room, chair, acting(EMPLOYERS, TITULAR), many));
    }

    @Test
    void who_does_not_keep_a_room_lets_nobody_in() {
        var room = room(DRAFTING_COMMITTEE, SECRETARIAT_ACTS, null);
        refused(
                "membership.refused.keepers-only",
                () -> admit(room, WORKERS_SPEAK, acting(WORKERS, ADVISER), List.of()));
    }

    @Test
    void a_group_asks_a_secretary_into_its_room_for_a_time() {
        var caucus = new RoomRecord(WorkingGroupId.fresh(), WORKERS_CAUCUS);
        assertThatCode(() -> RoomRules.welcome(caucus, WORKERS_SPEAK, SECRETARIAT_ACTS, TODAY, TODAY))
                .doesNotThrowAnyException();
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusDays(RoomRules.GUEST_DAYS + 1)))
            refused(
                    "membership.refused.guest-days",
                    () -> RoomRules.welcome(caucus, WORKERS_SPEAK, SECRETARIAT_ACTS, day, TODAY));
        refused(
                "membership.refused.guest-secretary",
                () -> RoomRules.welcome(caucus, WORKERS_SPEAK, EMPLOYERS_SPEAK, TODAY, TODAY));
    }

    @Test
    void nobody_asks_a_secretary_into_the_room_of_another_group() {
        var caucus = new RoomRecord(WorkingGroupId.fresh(), EMPLOYERS_CAUCUS);
        for (var by : List.of(WORKERS_SPEAK, SECRETARIAT_ACTS, acting(EMPLOYERS, ADVISER)))
            refused(
                    "membership.refused.keepers-only",
                    () -> RoomRules.welcome(caucus, by, SECRETARIAT_ACTS, TODAY, TODAY));
    }

    @Test
    void a_standing_room_is_never_closed() {
        refused(
                "membership.refused.keepers-only",
                () -> new RoomRecord(WorkingGroupId.fresh(), WORKERS_CAUCUS).close(WORKERS_SPEAK, NOON));
    }

    @Test
    void a_room_has_a_name() {
        refused(
                "membership.refused.room-name",
                () -> new RoomRecord(
                        WorkingGroupId.fresh(),
                        new NewRoom(PARTNERS, "  ", null),
                        new Delegate(SECRETARIAT_ACTS, null),
                        null,
                        NOON));
    }

    private static void admits(RoomRecord room, Acting by, Acting other) {
        assertThatCode(() -> admit(room, by, other, List.of())).doesNotThrowAnyException();
    }

    private static void admit(RoomRecord room, Acting by, Acting other, List<Acting> inside) {
        RoomRules.admit(room, new Delegate(by, null), new Delegate(other, null), inside);
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static RoomRecord room(RoomKind kind, Acting by, @Nullable Acting counterpart) {
        return new RoomRecord(
                WorkingGroupId.fresh(), new NewRoom(kind, "A room", null), new Delegate(by, null), counterpart, NOON);
    }

    private static Acting acting(Affiliation side, Capacity capacity) {
        return new Acting(MemberId.fresh(), side, capacity);
    }

    /** Of that side where the capacity is open to it, otherwise of the first one to which it is. */
    private static MandateRecord mandate(Affiliation side, Capacity capacity) {
        var holder = Capacities.open(side).contains(capacity) ? side : sideOf(capacity);
        var claims = new SignInClaims("s", "Ada", "Byron", "ada@example.org", Locale.ENGLISH, holder, null, null);
        var term = new Term(capacity, TODAY, null);
        return new MandateRecord(
                WorkingGroupId.fresh(), new MemberRecord(claims, null, NOON), term, SECRETARIAT_ACTS, NOON);
    }

    private static Affiliation sideOf(Capacity capacity) {
        return Arrays.stream(Affiliation.values())
                .filter(side -> Capacities.open(side).contains(capacity))
                .findFirst()
                .orElseThrow();
    }
}
