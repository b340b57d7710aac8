package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trialogue.platform.Affiliation.EMPLOYERS;
import static org.trialogue.platform.Affiliation.GOVERNMENT;
import static org.trialogue.platform.Affiliation.PARTNERS;
import static org.trialogue.platform.Affiliation.SECRETARIAT;
import static org.trialogue.platform.Affiliation.WORKERS;
import static org.trialogue.platform.Capacity.OBSERVER;
import static org.trialogue.platform.Capacity.SECRETARY;
import static org.trialogue.platform.Capacity.SPOKESPERSON;
import static org.trialogue.platform.Capacity.TITULAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.membership.RoomKind;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** Who may be given which mandate, how long it holds, and where it lets one in. */
class MandateRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Acting SECRETARIAT_ACTS = new Acting(MemberId.fresh(), SECRETARIAT, SECRETARY);

    @ParameterizedTest
    @EnumSource(
            value = Affiliation.class,
            names = {"GOVERNMENT", "EMPLOYERS", "WORKERS", "PARTNERS"})
    void only_the_secretariat_gives_mandates(Affiliation side) {
        var other = new Acting(MemberId.fresh(), side, TITULAR);
        assertThatThrownBy(() -> mandate(WORKERS, TITULAR, TODAY, null, other))
                .isInstanceOf(Refusal.class)
                .hasMessage("membership.refused.secretariat-only");
    }

    @Test
    void governments_have_no_spokesperson() {
        assertThatThrownBy(() -> mandate(GOVERNMENT, SPOKESPERSON, TODAY, null, SECRETARIAT_ACTS))
                .hasMessage("membership.refused.capacity");
    }

    @Test
    void employers_and_workers_speak_through_a_spokesperson() {
        assertThat(Capacities.open(EMPLOYERS)).contains(SPOKESPERSON, Capacity.GROUP_SECRETARY);
        assertThat(Capacities.open(WORKERS)).isEqualTo(Capacities.open(EMPLOYERS));
    }

    @Test
    void partners_only_look_on() {
        assertThat(Capacities.open(PARTNERS)).containsExactly(OBSERVER);
    }

    @Test
    void a_mandate_cannot_end_before_it_starts() {
        assertThatThrownBy(() -> mandate(WORKERS, TITULAR, TODAY, TODAY.minusDays(1), SECRETARIAT_ACTS))
                .hasMessage("membership.refused.ends-before-start");
    }

    @Test
    void a_mandate_holds_from_its_first_to_its_last_day() {
        var mandate = mandate(WORKERS, TITULAR, TODAY, TODAY.plusDays(1), SECRETARIAT_ACTS);
        assertThat(mandate.holds(TODAY.minusDays(1))).isFalse();
        assertThat(mandate.holds(TODAY)).isTrue();
        assertThat(mandate.holds(TODAY.plusDays(1))).isTrue();
        assertThat(mandate.holds(TODAY.plusDays(2))).isFalse();
    }

    @Test
    void a_mandate_that_was_ended_holds_no_more() {
        var mandate = mandate(WORKERS, TITULAR, TODAY, null, SECRETARIAT_ACTS);
        mandate.end(SECRETARIAT_ACTS, NOON);
        assertThat(mandate.holds(TODAY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = RoomKind.class,
            names = {"SHARED", "GOVERNMENTS", "EMPLOYERS_CAUCUS", "WORKERS_CAUCUS"})
    void a_caucus_admits_its_own_group_alone_and_the_shared_room_no_partner_by_itself(RoomKind room) {
        for (var side : Affiliation.values()) {
            var capacity = Capacities.open(side).getFirst();
            var mandate = mandate(side, capacity, TODAY, TODAY.plusDays(30), SECRETARIAT_ACTS);
            var expected = room == RoomKind.SHARED
                    ? side != Affiliation.PARTNERS
                    : room.only().filter(side::equals).isPresent();
            assertThat(mandate.admitsTo(room)).as("%s in %s", side, room).isEqualTo(expected);
        }
    }

    @Test
    void an_observer_of_a_group_does_not_enter_its_caucus() {
        var mandate = mandate(WORKERS, OBSERVER, TODAY, null, SECRETARIAT_ACTS);
        assertThat(mandate.admitsTo(RoomKind.WORKERS_CAUCUS)).isFalse();
        assertThat(mandate.admitsTo(RoomKind.SHARED)).isTrue();
    }

    private static MandateRecord mandate(
            Affiliation side, Capacity capacity, LocalDate from, @Nullable LocalDate until, Acting by) {
        return new MandateRecord(WorkingGroupId.fresh(), member(side), new Term(capacity, from, until), by, NOON);
    }

    private static MemberRecord member(Affiliation side) {
        var claims = new SignInClaims("s", "Ada", "Byron", "ada@example.org", Locale.ENGLISH, side, null, null);
        return new MemberRecord(claims, null, NOON);
    }
}
