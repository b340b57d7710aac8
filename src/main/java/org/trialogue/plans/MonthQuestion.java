package org.trialogue.plans;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.trialogue.membership.WorkingGroupId;

/** Which month of the calendar is shown; what is null narrows nothing. */
public record MonthQuestion(
        YearMonth month, @Nullable PlanId plan, @Nullable WorkingGroupId group, Occasion.@Nullable Kind kind) {

    /** The same of another month. */
    public MonthQuestion in(YearMonth other) {
        return new MonthQuestion(other, plan, group, kind);
    }

    /** Whether it is narrowed by anything but the month. */
    public boolean narrowed() {
        return plan != null || group != null || kind != null;
    }

    /** Whether what is of this kind can be in the answer. */
    public boolean asksFor(Occasion.Kind some) {
        return (kind == null || kind == some) && !(plan != null && some.ofGroup());
    }
}
