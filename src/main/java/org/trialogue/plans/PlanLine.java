package org.trialogue.plans;

import org.trialogue.membership.WorkingGroup;

/** A plan as a list shows it. */
public record PlanLine(
        PlanId id, String title, PlanState state, Period period, WorkingGroup workingGroup, Tally tally) {}
