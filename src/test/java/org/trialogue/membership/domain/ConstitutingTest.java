package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialogue.platform.Affiliation.EMPLOYERS;
import static org.trialogue.platform.Affiliation.GOVERNMENT;
import static org.trialogue.platform.Affiliation.SECRETARIAT;
import static org.trialogue.platform.Affiliation.WORKERS;
import static org.trialogue.platform.Capacity.ADVISER;
import static org.trialogue.platform.Capacity.CHAIR;
import static org.trialogue.platform.Capacity.DEPUTY;
import static org.trialogue.platform.Capacity.OBSERVER;
import static org.trialogue.platform.Capacity.SECRETARY;
import static org.trialogue.platform.Capacity.SPOKESPERSON;
import static org.trialogue.platform.Capacity.TITULAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.membership.Composition;
import org.trialogue.membership.MandateId;
import org.trialogue.membership.Mandated;
import org.trialogue.membership.Person;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Share;
import org.trialogue.membership.Vacancy;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** When a body is constituted, who its officers are, and how the sides stand. */
class ConstitutingTest {

    private static final Mandated IN_THE_CHAIR = held(GOVERNMENT, CHAIR);
    private static final Mandated FOR_EMPLOYERS = held(EMPLOYERS, SPOKESPERSON);
    private static final Mandated FOR_WORKERS = held(WORKERS, SPOKESPERSON);

    @Test
    void with_chair_both_spokespersons_and_a_government_a_body_is_constituted() {
        assertThat(committee(IN_THE_CHAIR, FOR_EMPLOYERS, FOR_WORKERS, held(GOVERNMENT, TITULAR))
                        .constituted())
                .isTrue();
    }

    @Test
    void it_is_said_what_is_missing() {
        assertThat(committee().vacancies()).containsExactly(Vacancy.values());
        assertThat(committee(IN_THE_CHAIR, FOR_WORKERS, held(GOVERNMENT, DEPUTY))
                        .vacancies())
                .containsExactly(Vacancy.EMPLOYERS_SPOKESPERSON);
    }

    @Test
    void the_chair_stands_for_no_government() {
        assertThat(committee(IN_THE_CHAIR, FOR_EMPLOYERS, FOR_WORKERS).vacancies())
                .containsExactly(Vacancy.GOVERNMENTS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Capacity.class,
            names = {"ADVISER", "OBSERVER", "REPORTER"})
    void who_advises_looks_on_or_reports_stands_for_no_government(Capacity capacity) {
        assertThat(committee(IN_THE_CHAIR, FOR_EMPLOYERS, FOR_WORKERS, held(GOVERNMENT, capacity))
                        .vacancies())
                .containsExactly(Vacancy.GOVERNMENTS);
    }

    @Test
    void a_bipartite_body_needs_no_government() {
        var held = List.of(held(EMPLOYERS, CHAIR), FOR_EMPLOYERS, FOR_WORKERS);
        var composition = Constituting.of(Preset.BIPARTITE, held);
        assertThat(composition.constituted()).isTrue();
        assertThat(composition.balance()).extracting(Share::side).containsExactly(EMPLOYERS, WORKERS);
    }

    @Test
    void the_spokesperson_of_one_group_does_not_speak_for_the_other() {
        assertThat(committee(IN_THE_CHAIR, FOR_EMPLOYERS, held(GOVERNMENT, TITULAR))
                        .vacancies())
                .containsExactly(Vacancy.WORKERS_SPOKESPERSON);
    }

    @Test
    void officers_stand_in_their_order_and_nobody_else_among_them() {
        assertThat(committee(held(SECRETARIAT, SECRETARY), FOR_WORKERS, held(WORKERS, TITULAR), IN_THE_CHAIR)
                        .officers())
                .extracting(Mandated::capacity)
                .containsExactly(CHAIR, SPOKESPERSON, SECRETARY);
    }

    @Test
    void the_balance_counts_titulars_deputies_and_all_of_each_group_and_not_the_secretariat() {
        var composition = committee(
                held(WORKERS, TITULAR),
                held(WORKERS, TITULAR),
                held(WORKERS, DEPUTY),
                held(WORKERS, ADVISER),
                held(GOVERNMENT, OBSERVER),
                held(SECRETARIAT, SECRETARY));
        assertThat(composition.balance())
                .containsExactly(
                        new Share(GOVERNMENT, 0, 0, 1), new Share(EMPLOYERS, 0, 0, 0), new Share(WORKERS, 2, 1, 4));
    }

    private static Composition committee(Mandated... held) {
        return Constituting.of(Preset.COMMITTEE, Stream.of(held).toList());
    }

    private static Mandated held(Affiliation side, Capacity capacity) {
        var person = new Person(MemberId.fresh(), "Ada Byron", "AB", side, null, null, Locale.ENGLISH);
        return new Mandated(MandateId.fresh(), person, side, capacity, LocalDate.of(2026, 11, 1), null, null, true);
    }
}
