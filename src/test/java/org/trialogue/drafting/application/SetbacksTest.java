package org.trialogue.drafting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trialogue.drafting.TextId;

class SetbacksTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Setbacks setbacks = new Setbacks();
    private final TextId text = TextId.fresh();

    @Test
    void what_failed_is_left_alone_for_ten_seconds_and_then_for_twice_as_long() {
        setbacks.failed(text, NOON);
        assertThat(dueAfter(9)).isFalse();
        assertThat(dueAfter(10)).isTrue();
        setbacks.failed(text, NOON);
        assertThat(dueAfter(19)).isFalse();
        assertThat(dueAfter(20)).isTrue();
    }

    @Test
    void it_is_tried_again_within_the_hour_however_often_it_failed() {
        for (int times = 0; times < 100; times++) setbacks.failed(text, NOON);
        assertThat(dueAfter(Duration.ofHours(1).toSeconds())).isTrue();
    }

    @Test
    void other_texts_are_due_and_what_succeeds_is_forgotten() {
        setbacks.failed(text, NOON);
        assertThat(setbacks.isDue(TextId.fresh(), NOON)).isTrue();
        setbacks.succeeded(text);
        assertThat(dueAfter(0)).isTrue();
    }

    private boolean dueAfter(long seconds) {
        return setbacks.isDue(text, NOON.plusSeconds(seconds));
    }
}
