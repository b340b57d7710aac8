package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.GovernmentGroupDraft;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Person;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** Who may be in a named group of governments, and who keeps it. */
class GovernmentGroupTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Acting SECRETARY = new Acting(MemberId.fresh(), Affiliation.SECRETARIAT, Capacity.SECRETARY);

    private final Mandated senegal = held(Affiliation.GOVERNMENT, Capacity.TITULAR);
    private final Mandated ghana = held(Affiliation.GOVERNMENT, Capacity.DEPUTY);
    private final Mandated coordinator = held(Affiliation.GOVERNMENT, Capacity.COORDINATOR);
    private final Mandated other = held(Affiliation.GOVERNMENT, Capacity.COORDINATOR);
    private final Mandated worker = held(Affiliation.WORKERS, Capacity.TITULAR);
    private final Mandated chair = held(Affiliation.GOVERNMENT, Capacity.CHAIR);
    private final List<Mandated> all = List.of(senegal, ghana, coordinator, other, worker, chair);

    @Test
    void a_secretary_forms_a_group_of_governments() {
        var group = group(coordinator, senegal, ghana);
        assertThat(group.shown(all).asked()).containsExactly(senegal, ghana);
        assertThat(group.shown(all).governments()).isEmpty();
        assertThat(group.shown(all).coordinator()).isEqualTo(coordinator);
    }

    @Test
    void nobody_else_does() {
        assertThatThrownBy(() -> new GovernmentGroupRecord(
                        WorkingGroupId.fresh(), draft(null, senegal), all, coordinator.acting(), NOON))
                .hasMessage("membership.refused.secretariat-only");
    }

    @Test
    void no_worker_is_in_one_nor_the_chair() {
        assertThatThrownBy(() -> group(null, worker)).hasMessage("membership.refused.no-government");
        assertThatThrownBy(() -> group(null, chair)).hasMessage("membership.refused.no-government");
    }

    @Test
    void who_holds_no_mandate_today_is_not_put_into_one() {
        assertThatThrownBy(() -> group(null, held(Affiliation.GOVERNMENT, Capacity.TITULAR)))
                .hasMessage("membership.refused.no-government");
    }

    @Test
    void only_a_coordinator_coordinates() {
        assertThatThrownBy(() -> group(senegal, ghana)).hasMessage("membership.refused.no-coordinator");
    }

    @Test
    void its_coordinator_keeps_its_list_but_hands_it_to_nobody() {
        var group = group(coordinator, senegal);
        group.change(draft(coordinator, coordinator, senegal, ghana), 0, all, coordinator.acting());
        assertThat(group.shown(all).governments())
                .as("for its own government it answers")
                .containsExactly(coordinator);
        assertThat(group.shown(all).asked()).containsExactly(senegal, ghana);
        assertThatThrownBy(() -> group.change(draft(other, senegal), 1, all, coordinator.acting()))
                .hasMessage("membership.refused.coordinator-by-secretary");
    }

    @Test
    void a_government_in_it_and_another_coordinator_do_not() {
        var group = group(coordinator, senegal);
        for (var someone : List.of(senegal, other))
            assertThatThrownBy(() -> group.change(draft(coordinator, ghana), 0, all, someone.acting()))
                    .hasMessage("membership.refused.government-group-keepers");
    }

    @Test
    void whoever_is_asked_no_more_is_not_asked_and_whoever_follows_in_a_mandate_is() {
        var group = group(coordinator, senegal, ghana);
        group.change(draft(coordinator, senegal), 0, all, SECRETARY);
        assertThat(group.asks(ghana.mandate())).isFalse();
        assertThat(group.follow(senegal.mandate(), ghana.mandate(), SECRETARY.member()))
                .isTrue();
        assertThat(group.shown(all).asked()).containsExactly(ghana);
        assertThat(group.shown(all).governments()).isEmpty();
    }

    @Test
    void whose_mandate_has_ended_is_in_it_no_more() {
        var group = group(coordinator, senegal, ghana);
        assertThat(group.shown(List.of(ghana)).asked()).containsExactly(ghana);
        assertThat(group.shown(List.of(ghana)).coordinator()).isNull();
    }

    @Test
    void a_group_has_a_name() {
        assertThatThrownBy(() -> new GovernmentGroupDraft(" ", List.of(), null))
                .hasMessage("membership.refused.government-group-name");
    }

    private GovernmentGroupRecord group(@Nullable Mandated speaks, Mandated... governments) {
        return new GovernmentGroupRecord(WorkingGroupId.fresh(), draft(speaks, governments), all, SECRETARY, NOON);
    }

    private static GovernmentGroupDraft draft(@Nullable Mandated speaks, Mandated... governments) {
        var mandates = List.of(governments).stream().map(Mandated::mandate).toList();
        return new GovernmentGroupDraft("Africa group", mandates, speaks == null ? null : speaks.mandate());
    }

    private static Mandated held(Affiliation side, Capacity capacity) {
        var person = new Person(MemberId.fresh(), "Ada Byron", "AB", side, null, null, Locale.ENGLISH);
        return new Mandated(MandateId.fresh(), person, side, capacity, LocalDate.of(2026, 11, 1), null, null, true);
    }
}
