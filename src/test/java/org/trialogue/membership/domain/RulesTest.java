package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialogue.membership.Preset;
import org.trialogue.membership.Rules;
import org.trialogue.membership.TermsOfReference;
import org.trialogue.membership.WorkingGroupId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** By which rules a body proceeds, and who settles them. */
class RulesTest {

    private static final Acting SECRETARY = new Acting(MemberId.fresh(), Affiliation.SECRETARIAT, Capacity.SECRETARY);
    private static final Acting CHAIR = new Acting(MemberId.fresh(), Affiliation.GOVERNMENT, Capacity.CHAIR);
    private static final Acting WORKER = new Acting(MemberId.fresh(), Affiliation.WORKERS, Capacity.SPOKESPERSON);

    @ParameterizedTest
    @EnumSource(Preset.class)
    void each_sort_of_body_starts_with_rules_of_its_own(Preset preset) {
        assertThat(Rules.of(preset).preset()).isEqualTo(preset);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void in_none_of_them_agreed_text_is_reopened_against_a_group(Preset preset) {
        assertThat(Rules.of(preset).reopeningUnopposed()).isTrue();
    }

    @Test
    void a_committee_reports_to_its_parent() {
        assertThat(Rules.OF_A_COMMITTEE.authorization()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 91})
    void a_silence_period_lasts_from_nothing_to_ninety_days(int days) {
        assertThatThrownBy(() -> rules(days, Rules.LANGUAGES)).hasMessage("membership.refused.silence-days");
    }

    @Test
    void to_reopening_one_objects_as_long_as_to_silence_or_for_three_days() {
        assertThat(rules(14, Rules.LANGUAGES).objectionDays()).isEqualTo(14);
        assertThat(rules(0, Rules.LANGUAGES).objectionDays()).isEqualTo(3);
    }

    @Test
    void a_body_works_in_one_language_at_least_each_named_once() {
        assertThatThrownBy(() -> rules(0, List.of())).hasMessage("membership.refused.no-language");
        assertThat(rules(0, List.of(Locale.FRENCH, Locale.ENGLISH, Locale.FRENCH))
                        .languages())
                .containsExactly(Locale.ENGLISH, Locale.FRENCH);
    }

    @Test
    void a_secretary_and_the_chair_settle_the_rules() {
        var charter = charter();
        charter.settle(Rules.OF_EXPERTS, 0, CHAIR);
        charter.settle(Rules.OF_TWO_PARTIES, 1, SECRETARY);
        assertThat(charter.shown().rules()).isEqualTo(Rules.OF_TWO_PARTIES);
    }

    @Test
    void nobody_else_does() {
        assertThatThrownBy(() -> charter().settle(Rules.OF_EXPERTS, 0, WORKER))
                .hasMessage("membership.refused.officers-only");
        assertThatThrownBy(() -> charter().ask(TermsOfReference.NONE, 0, WORKER))
                .hasMessage("membership.refused.officers-only");
    }

    @Test
    void who_saw_an_older_edition_overwrites_nothing() {
        var charter = charter();
        charter.settle(Rules.OF_EXPERTS, 0, CHAIR);
        assertThatThrownBy(() -> charter.ask(TermsOfReference.NONE, 0, SECRETARY))
                .hasMessage("membership.refused.changed-meanwhile");
    }

    @Test
    void the_record_says_what_changed_and_repeats_no_mandate() {
        var charter = charter();
        var terms = new TermsOfReference("Draft guidance", "Governing Body", LocalDate.of(2027, 3, 1));
        var changed = charter.ask(terms, 0, CHAIR).changed();
        assertThat(changed)
                .containsOnlyKeys("mandate-text", "asked-by", "reports-on")
                .extractingByKey("mandate-text")
                .hasAllNullFieldsOrProperties();
        assertThat(changed).extractingByKey("reports-on").hasFieldOrPropertyWithValue("after", "2027-03-01");
        assertThat(charter.settle(rules(7, Rules.LANGUAGES), 1, CHAIR).changed().keySet())
                .containsExactly("silence-days");
    }

    private static CharterRecord charter() {
        return new CharterRecord(WorkingGroupId.fresh(), Rules.OF_A_COMMITTEE, SECRETARY);
    }

    private static Rules rules(int silenceDays, List<Locale> languages) {
        return new Rules(Preset.COMMITTEE, true, true, silenceDays, languages);
    }
}
