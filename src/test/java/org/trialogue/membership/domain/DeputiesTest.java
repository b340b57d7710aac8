package org.trialogue.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialogue.membership.MandateId;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.Refusal;

/** For whom a deputy may stand in. */
class DeputiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void only_a_deputy_stands_in_for_somebody() {
        var principal = MandateId.fresh();
        assertThat(new Term(Capacity.DEPUTY, DAY, null, principal).deputyOf()).isEqualTo(principal);
        assertThatThrownBy(() -> new Term(Capacity.ADVISER, DAY, null, principal))
                .isInstanceOf(Refusal.class)
                .hasMessage("membership.refused.no-deputy");
    }

    @Test
    void a_deputy_stands_in_for_one_of_the_same_side() {
        assertThat(Deputies.may(Affiliation.WORKERS, null, of(Affiliation.WORKERS, Capacity.SPOKESPERSON, null)))
                .isTrue();
        assertThat(Deputies.may(Affiliation.WORKERS, null, of(Affiliation.EMPLOYERS, Capacity.SPOKESPERSON, null)))
                .isFalse();
    }

    @Test
    void a_governments_deputy_stands_in_for_the_same_country_alone() {
        var senegal = of(Affiliation.GOVERNMENT, Capacity.TITULAR, "SN");
        assertThat(Deputies.may(Affiliation.GOVERNMENT, "SN", senegal)).isTrue();
        assertThat(Deputies.may(Affiliation.GOVERNMENT, "CL", senegal)).isFalse();
        assertThat(Deputies.may(Affiliation.GOVERNMENT, null, of(Affiliation.GOVERNMENT, Capacity.TITULAR, null)))
                .isFalse();
    }

    @Test
    void nobody_is_the_deputy_of_a_deputy_so_that_there_is_no_circle() {
        for (var capacity : new Capacity[] {Capacity.DEPUTY, Capacity.OBSERVER, Capacity.CHAIR, Capacity.ADVISER})
            assertThat(Deputies.may(Affiliation.WORKERS, null, of(Affiliation.WORKERS, capacity, null)))
                    .as(capacity.name())
                    .isFalse();
    }

    private static Delegate of(Affiliation side, Capacity capacity, @Nullable String country) {
        return new Delegate(new Acting(MemberId.fresh(), side, capacity), country);
    }
}
