package org.trialogue.drafting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.drafting.Stage;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** The table of the drafting procedure, line by line. */
class StageRightsTest {

    private static final MemberId SOMEONE = MemberId.fresh();
    private static final Set<Affiliation> GROUPS =
            EnumSet.of(Affiliation.GOVERNMENT, Affiliation.EMPLOYERS, Affiliation.WORKERS);
    private static final Acting SECRETARIAT = acting(Affiliation.SECRETARIAT, Capacity.SECRETARY);

    @Test
    void in_preparation_the_secretariat_and_all_titulars_and_deputies_edit() {
        assertThat(StageRights.at(Stage.PREPARATION, SECRETARIAT).edit()).isTrue();
        for (var side : GROUPS)
            for (var capacity : EnumSet.of(Capacity.TITULAR, Capacity.DEPUTY, Capacity.SPOKESPERSON))
                assertThat(StageRights.at(Stage.PREPARATION, acting(side, capacity))
                                .edit())
                        .isTrue();
    }

    @Test
    void in_preparation_every_other_mandate_suggests_and_comments() {
        for (var capacity : EnumSet.of(Capacity.ADVISER, Capacity.GROUP_SECRETARY)) {
            var rights = StageRights.at(Stage.PREPARATION, acting(Affiliation.WORKERS, capacity));
            assertThat(rights).isEqualTo(new Rights(false, true, true, "drafting.rights.preparation"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERAL_DISCUSSION", "FIRST_READING"})
    void in_the_readings_only_the_secretariat_edits(Stage stage) {
        assertThat(editors(stage)).containsExactly(SECRETARIAT);
    }

    @ParameterizedTest
    @EnumSource(names = {"GENERAL_DISCUSSION", "FIRST_READING"})
    void in_the_readings_titulars_deputies_and_advisers_suggest_and_all_mandates_comment(Stage stage) {
        for (var capacity : EnumSet.of(Capacity.TITULAR, Capacity.DEPUTY, Capacity.ADVISER))
            assertThat(StageRights.at(stage, acting(Affiliation.EMPLOYERS, capacity))
                            .suggest())
                    .isTrue();
        var groupSecretary = StageRights.at(stage, acting(Affiliation.EMPLOYERS, Capacity.GROUP_SECRETARY));
        assertThat(groupSecretary.suggest()).isFalse();
        assertThat(groupSecretary.comment()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"AMENDMENT_WINDOW", "DISCUSSION", "FINAL_READING"})
    void where_amendments_and_decisions_rule_nobody_edits_or_suggests_and_all_mandates_comment(Stage stage) {
        assertThat(editors(stage)).isEmpty();
        assertThat(everyone().filter(who -> StageRights.at(stage, who).suggest()))
                .isEmpty();
        assertThat(mandates().filter(who -> !StageRights.at(stage, who).comment()))
                .isEmpty();
    }

    @Test
    void in_the_drafting_committee_its_members_edit() {
        assertThat(editors(Stage.DRAFTING_COMMITTEE).map(Acting::capacity))
                .containsOnly(Capacity.CHAIR, Capacity.VICE_CHAIR, Capacity.REPORTER, Capacity.LEGAL_ADVISER);
    }

    @Test
    void the_legal_adviser_edits_where_the_drafting_committee_does_and_nowhere_else() {
        var adviser = acting(Affiliation.SECRETARIAT, Capacity.LEGAL_ADVISER);
        for (var stage : Stage.values()) {
            assertThat(StageRights.at(stage, adviser).edit()).isEqualTo(stage == Stage.DRAFTING_COMMITTEE);
            assertThat(StageRights.ofCommittee(stage).edit())
                    .isEqualTo(stage == Stage.PREPARATION || stage == Stage.DRAFTING_COMMITTEE);
            assertThat(StageRights.ofCommittee(stage).comment())
                    .isEqualTo(StageRights.at(stage, adviser).comment());
        }
    }

    @Test
    void where_a_committee_is_named_its_members_edit_and_suggest_and_all_others_comment_at_most() {
        assertThat(everyone().filter(who -> StageRights.inCommittee(who, true).edit()))
                .isNotEmpty()
                .allMatch(who -> StageRights.inCommittee(who, true).suggest())
                .noneMatch(who -> who.observes() || who.affiliation() == Affiliation.PARTNERS);
        assertThat(everyone().map(who -> StageRights.inCommittee(who, false)))
                .noneMatch(rights -> rights.edit() || rights.suggest());
        assertThat(mandates())
                .allMatch(who -> StageRights.inCommittee(who, false).comment());
    }

    @ParameterizedTest
    @EnumSource(names = {"ADOPTED", "AUTHORIZED", "PUBLISHED"})
    void what_was_adopted_is_read_and_nothing_else(Stage stage) {
        assertThat(everyone().map(who -> StageRights.at(stage, who)))
                .allMatch(rights -> !rights.edit() && !rights.suggest() && !rights.comment());
    }

    @ParameterizedTest
    @EnumSource
    void observers_and_partners_read_at_every_stage(Stage stage) {
        assertThat(everyone().filter(who -> who.observes() || who.affiliation() == Affiliation.PARTNERS))
                .allMatch(who -> !StageRights.at(stage, who).comment());
    }

    @ParameterizedTest
    @EnumSource
    void in_a_text_of_their_own_room_partners_write_while_it_is_prepared_and_comment_until_it_is_adopted(Stage stage) {
        var rights = StageRights.ofPartners(stage);
        assertThat(rights.edit()).isEqualTo(stage == Stage.PREPARATION);
        assertThat(rights.comment()).isEqualTo(stage.compareTo(Stage.ADOPTED) < 0);
        assertThat(rights.edit()).isEqualTo(rights.reasonKey() == null);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_may_not_do_everything_is_told_why(Stage stage) {
        assertThat(everyone().map(who -> StageRights.at(stage, who)))
                .allMatch(rights -> rights.edit() == (rights.reasonKey() == null));
    }

    private static Stream<Acting> editors(Stage stage) {
        return everyone().filter(who -> StageRights.at(stage, who).edit());
    }

    private static Stream<Acting> mandates() {
        return everyone().filter(who -> !who.observes() && who.affiliation() != Affiliation.PARTNERS);
    }

    private static Stream<Acting> everyone() {
        return Arrays.stream(Affiliation.values())
                .flatMap(side -> Arrays.stream(Capacity.values()).map(capacity -> acting(side, capacity)))
                .filter(who -> who.affiliation() != Affiliation.SECRETARIAT || who.forSecretariat());
    }

    private static Acting acting(Affiliation side, Capacity capacity) {
        return new Acting(SOMEONE, side, capacity);
    }
}
