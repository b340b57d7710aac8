package org.trialogue.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialogue.plans.ListedPlan;
import org.trialogue.plans.Period;
import org.trialogue.plans.PlanId;
import org.trialogue.plans.PlanState;
import org.trialogue.plans.application.PublicReading;

/** Whoever walks through the list of open plans has no plan read whole, and each line of it once a minute. */
class PublicShelfTest {

    private static final int PLANS = 120;

    private final PublicReading reading = mock(PublicReading.class);
    private final PublicShelf shelf = new PublicShelf(reading);

    @Test
    void the_list_reads_no_plan_whole_and_each_line_once() {
        var plans = Stream.generate(PlanId::fresh).limit(PLANS).toList();
        when(reading.stillOpen(anyList())).thenAnswer(asked -> asked.getArgument(0));
        when(reading.listed(any(PlanId.class))).thenAnswer(asked -> Optional.of(listed(asked.getArgument(0))));
        for (var walk = 0; walk < 3; walk++)
            assertThat(shelf.listed(plans)).extracting(ListedPlan::id).isEqualTo(plans);
        verify(reading, times(PLANS)).listed(any(PlanId.class));
        verify(reading, never()).of(any(PlanId.class));
    }

    @Test
    void what_is_closed_leaves_it_at_once() {
        var plan = PlanId.fresh();
        when(reading.stillOpen(anyList())).thenReturn(List.of(plan), List.of());
        when(reading.listed(any(PlanId.class))).thenReturn(Optional.of(listed(plan)));
        assertThat(shelf.listed(List.of(plan))).hasSize(1);
        assertThat(shelf.listed(List.of(plan))).isEmpty();
    }

    private static ListedPlan listed(PlanId plan) {
        var day = LocalDate.of(2027, 1, 1);
        return new ListedPlan(plan, "Agencies", PlanState.RUNNING, new Period(day, day), 3, 2, 1);
    }
}
