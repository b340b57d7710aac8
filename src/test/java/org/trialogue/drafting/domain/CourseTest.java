package org.trialogue.drafting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialogue.drafting.Stage;

class CourseTest {

    @Test
    void what_is_published_goes_nowhere_but_what_is_adopted_goes_back() {
        assertThat(Course.from(Stage.PUBLISHED)).isEmpty();
        assertThat(Course.from(Stage.ADOPTED))
                .isEqualTo(Course.from(Stage.AUTHORIZED))
                .hasSize(8)
                .allMatch(each -> Course.isBack(Stage.ADOPTED, each));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"ADOPTED", "AUTHORIZED", "PUBLISHED"},
            mode = EnumSource.Mode.EXCLUDE)
    void until_then_every_other_stage_before_adoption_is_open(Stage stage) {
        assertThat(Course.from(stage))
                .hasSize(7)
                .isSorted()
                .doesNotContain(stage, Stage.ADOPTED, Stage.AUTHORIZED, Stage.PUBLISHED);
    }

    @Test
    void an_earlier_stage_is_back_and_a_later_one_is_not() {
        assertThat(Course.isBack(Stage.DISCUSSION, Stage.FIRST_READING)).isTrue();
        assertThat(Course.isBack(Stage.FIRST_READING, Stage.DISCUSSION)).isFalse();
    }
}
