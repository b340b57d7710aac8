package org.trialogue.drafting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.drafting.AtMost;
import org.trialogue.drafting.Stage;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;

/** What a working group decides takes away from the table of the procedure, and never adds to it. */
class NarrowingTest {

    private static final MemberId SOMEONE = MemberId.fresh();

    @ParameterizedTest
    @EnumSource
    void nobody_may_more_than_the_table_grants(Stage stage) {
        for (var most : AtMost.values())
            for (var narrowing : new Narrowing[] {new Narrowing(most), new Narrowing(most, Set.of(SOMEONE))})
                everyone().forEach(who -> {
                    var granted = StageRights.at(stage, who);
                    var left = narrowing.of(granted, who);
                    assertThat(granted.edit() || !left.edit()).isTrue();
                    assertThat(granted.suggest() || !left.suggest()).isTrue();
                    assertThat(granted.comment() || !left.comment()).isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource
    void members_may_no_more_than_was_decided_and_the_secretariat_what_the_table_grants(Stage stage) {
        for (var most : AtMost.values())
            everyone().forEach(who -> {
                var granted = StageRights.at(stage, who);
                var left = new Narrowing(most).of(granted, who);
                if (who.forSecretariat()) assertThat(left).isEqualTo(granted);
                else {
                    assertThat(left.edit()).isFalse();
                    assertThat(left.suggest()).isEqualTo(granted.suggest() && most == AtMost.SUGGEST);
                    assertThat(left.comment()).isEqualTo(granted.comment() && most != AtMost.READ);
                }
            });
    }

    @ParameterizedTest
    @EnumSource
    void what_can_be_decided_of_a_stage_takes_something_from_somebody(Stage stage) {
        for (var most : AtMost.values())
            assertThat(StageRights.narrowings(stage).contains(most))
                    .isEqualTo(everyone().anyMatch(who -> {
                        var granted = StageRights.at(stage, who);
                        return !new Narrowing(most).of(granted, who).equals(granted);
                    }));
    }

    @Test
    void why_less_is_left_says_that_the_group_decided_so() {
        var titular = new Acting(SOMEONE, Affiliation.WORKERS, Capacity.TITULAR);
        var adviser = new Acting(SOMEONE, Affiliation.WORKERS, Capacity.ADVISER);
        var suggesting = new Narrowing(AtMost.SUGGEST);
        var others = new Narrowing(AtMost.COMMENT, Set.of(MemberId.fresh()));
        assertThat(left(suggesting, titular).reasonKey()).isEqualTo("drafting.rights.narrowed.suggest");
        assertThat(left(suggesting, adviser).reasonKey()).isEqualTo("drafting.rights.preparation");
        assertThat(left(others, adviser).reasonKey()).isEqualTo("drafting.rights.drafters.comment");
        assertThat(left(new Narrowing(AtMost.READ, Set.of(SOMEONE)), titular).edit())
                .isTrue();
    }

    private static Rights left(Narrowing narrowing, Acting who) {
        return narrowing.of(StageRights.at(Stage.PREPARATION, who), who);
    }

    private static Stream<Acting> everyone() {
        return Arrays.stream(Affiliation.values())
                .flatMap(side ->
                        Arrays.stream(Capacity.values()).map(capacity -> new Acting(MemberId.fresh(), side, capacity)))
                .filter(who -> who.affiliation() != Affiliation.SECRETARIAT || who.forSecretariat());
    }
}
