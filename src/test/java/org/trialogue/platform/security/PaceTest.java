package org.trialogue.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialogue.platform.Refusal;

public class PaceTest {

    private final Pace pace = of(3, Duration.ofHours(1));

    /** A pace at which everything may be done so often. */
    public static Pace of(int times, Duration within) {
        var limits = new EnumMap<Limit, Allowance>(Limit.class);
        for (var limit : Limit.values()) limits.put(limit, new Allowance(times, within));
        return new Pace(new LimitProperties(limits));
    }

    @Test
    void once_too_often_is_told_how_long_to_wait() {
        for (int i = 0; i < 3; i++)
            assertThat(pace.spend(Limit.SEARCH, "elena")).isZero();
        assertThat(pace.spend(Limit.SEARCH, "elena")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(20));
        assertThatThrownBy(() -> pace.demand(Limit.SEARCH, "elena")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("platform.refused.too-many");
            assertThat((long) refusal.arguments()[0]).isBetween(1L, 1200L);
        });
    }

    @Test
    void one_persons_haste_costs_nobody_else() {
        for (int i = 0; i < 10; i++) pace.spend(Limit.SEARCH, "elena");
        assertThat(pace.spend(Limit.SEARCH, "omar")).isZero();
        assertThat(pace.spend(Limit.EXPORT, "elena")).isZero();
    }

    @Test
    void a_begun_second_counts_as_one() {
        assertThat(Pace.seconds(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(Pace.seconds(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(Pace.seconds(Duration.ofMillis(2001))).isEqualTo(3);
    }

    @Test
    void an_allowance_for_each_is_asked_for() {
        assertThatThrownBy(() -> new LimitProperties(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trialogue.limits.sign-in");
    }
}
