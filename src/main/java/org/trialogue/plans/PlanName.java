package org.trialogue.plans;

/** A plan as it is chosen from a list. */
public record PlanName(PlanId id, String title) {}
