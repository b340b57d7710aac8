package org.trialogue.plans;

/**
 * A plan in the list that everybody may read.
 *
 * @param shown how many of its commitments all whom they bind agreed to show
 * @param confirmed how many of these other groups confirm, as far as everybody may know
 * @param overdue how many of these are overdue
 */
public record ListedPlan(
        PlanId id, String title, PlanState state, Period period, int shown, int confirmed, int overdue) {}
