package org.trialogue.knowledge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.knowledge.Account;
import org.trialogue.knowledge.Account.Confidence;
import org.trialogue.knowledge.Account.Period;
import org.trialogue.knowledge.Practice;
import org.trialogue.knowledge.domain.Contribution.State;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.Group;
import org.trialogue.platform.MemberId;

class ContributionTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Acting AUTHOR = acting(Affiliation.WORKERS, Capacity.TITULAR);
    private static final Acting WORKER = acting(Affiliation.WORKERS, Capacity.DEPUTY);
    private static final Acting EMPLOYER = acting(Affiliation.EMPLOYERS, Capacity.TITULAR);
    private static final Acting GOVERNMENT = acting(Affiliation.GOVERNMENT, Capacity.ADVISER);

    @Test
    void what_a_member_of_each_group_has_endorsed_is_published() {
        var two = endorsed(endorsed(submitted(), EMPLOYER), WORKER);
        assertThat(two.state()).isEqualTo(State.SUBMITTED);
        assertThat(two.endorsedBy()).containsExactlyInAnyOrder(Group.EMPLOYERS, Group.WORKERS);
        assertThat(endorsed(two, GOVERNMENT).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void one_group_that_wants_a_change_gives_it_back_to_its_author() {
        var returned = endorsed(submitted(), WORKER).reviewed(EMPLOYER, 1, false, "Name the source.", NOW);
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(returned.isOpen()).isTrue();
    }

    @Test
    void handed_in_anew_it_is_looked_at_by_all_groups_again() {
        var again = endorsed(submitted(), WORKER)
                .reviewed(EMPLOYER, 1, false, "Name the source.", NOW)
                .submitted(AUTHOR.member(), NOW);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.endorsedBy()).isEmpty();
        assertThat(endorsed(endorsed(endorsed(again, WORKER), EMPLOYER), GOVERNMENT)
                        .state())
                .isEqualTo(State.PUBLISHED);
    }

    @Test
    void whoever_read_an_earlier_round_endorses_nothing() {
        var again = submitted()
                .reviewed(EMPLOYER, 1, false, "Name the source.", NOW)
                .submitted(AUTHOR.member(), NOW);
        refused("not-under-review", () -> again.reviewed(WORKER, 1, true, "", NOW));
    }

    @Test
    void more_than_anybody_reads_is_not_taken() {
        refused("words-long", () -> begun().told(AUTHOR.member(), Locale.ENGLISH, account("x".repeat(1_501)), NOW));
    }

    @Test
    void a_translation_may_be_as_long_as_what_it_translates_and_longer() {
        var told = new Practice("fees", null, 1, Locale.ENGLISH, account("x".repeat(5_000)));
        var words = told.account().words();
        var begun = Contribution.translating(told, AUTHOR, Locale.FRENCH, words, NOW);
        var longer = account("x".repeat(10_000)).words();
        assertThat(begun.translated(AUTHOR.member(), longer, words, NOW)
                        .account()
                        .summary())
                .hasSize(10_000);
        refused(
                "words-long",
                () -> begun.translated(
                        AUTHOR.member(), account("x".repeat(10_001)).words(), words, NOW));
        refused("not-yours", () -> begun.translated(EMPLOYER.member(), words, words, NOW));
    }

    @Test
    void two_members_of_one_group_count_once() {
        var other = acting(Affiliation.EMPLOYERS, Capacity.DEPUTY);
        assertThat(endorsed(endorsed(endorsed(submitted(), EMPLOYER), other), WORKER)
                        .state())
                .isEqualTo(State.SUBMITTED);
    }

    @Test
    void nobody_reviews_what_they_wrote_themselves() {
        refused("no-reviewer", () -> submitted().reviewed(AUTHOR, 1, true, "", NOW));
    }

    @ParameterizedTest
    @CsvSource({"SECRETARIAT, SECRETARY", "PARTNERS, TITULAR", "EMPLOYERS, OBSERVER"})
    void whoever_is_of_no_group_or_only_looks_on_does_not_review(Affiliation side, Capacity capacity) {
        refused("no-reviewer", () -> submitted().reviewed(acting(side, capacity), 1, true, "", NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DRAFT", "RETURNED", "PUBLISHED", "WITHDRAWN"})
    void only_what_was_handed_in_is_reviewed(State state) {
        refused("not-under-review", () -> at(state).reviewed(EMPLOYER, 1, true, "", NOW));
    }

    @Test
    void whoever_wants_a_change_says_which() {
        refused("remark-missing", () -> submitted().reviewed(EMPLOYER, 1, false, "  ", NOW));
        refused("remark-long", () -> submitted().reviewed(EMPLOYER, 1, true, "x".repeat(4_001), NOW));
    }

    @Test
    void nobody_but_its_author_changes_it_hands_it_in_or_takes_it_back() {
        refused("not-yours", () -> begun().told(EMPLOYER.member(), Locale.FRENCH, account("s"), NOW));
        refused("not-yours", () -> begun().submitted(EMPLOYER.member(), NOW));
        refused("not-yours", () -> begun().withdrawn(EMPLOYER.member(), NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SUBMITTED", "PUBLISHED", "WITHDRAWN"})
    void what_others_look_at_does_not_change_under_their_eyes(State state) {
        refused("not-open", () -> at(state).told(AUTHOR.member(), Locale.ENGLISH, account("s"), NOW));
        refused("not-open", () -> at(state).submitted(AUTHOR.member(), NOW));
    }

    @Test
    void what_reviewers_need_is_there_when_it_is_handed_in() {
        var unsummed = Contribution.begun(null, AUTHOR, Locale.ENGLISH, account(""), NOW);
        refused("incomplete", () -> unsummed.submitted(AUTHOR.member(), NOW));
    }

    @Test
    void what_is_published_is_not_taken_back() {
        refused("published", () -> at(State.PUBLISHED).withdrawn(AUTHOR.member(), NOW));
        assertThat(submitted().withdrawn(AUTHOR.member(), NOW).state()).isEqualTo(State.WITHDRAWN);
    }

    private static void refused(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).hasMessage("knowledge.refused." + rule);
    }

    private static Contribution endorsed(Contribution contribution, Acting reviewer) {
        return contribution.reviewed(reviewer, contribution.round(), true, "", NOW);
    }

    private static Contribution begun() {
        return Contribution.begun(null, AUTHOR, Locale.ENGLISH, account("In short"), NOW);
    }

    private static Contribution submitted() {
        return begun().submitted(AUTHOR.member(), NOW);
    }

    private static Contribution at(State state) {
        var begun = begun();
        return new Contribution(
                begun.id(), 0, null, null, false, AUTHOR, Locale.ENGLISH, begun.account(), state, 1, NOW, List.of());
    }

    private static Account account(String summary) {
        return new Account(
                "practice",
                "Fees paid back",
                summary,
                "Agencies paid fees back.",
                null,
                Confidence.MEDIUM,
                new Period(2024, null),
                List.of("GH"),
                List.of("recruitment"),
                List.of(),
                List.of(),
                List.of(),
                "A union",
                "Its report of 2025",
                null);
    }

    private static Acting acting(Affiliation side, Capacity capacity) {
        return new Acting(new MemberId(UUID.randomUUID()), side, capacity);
    }
}
