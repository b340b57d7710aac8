package org.trialogue.plans;

import org.jspecify.annotations.Nullable;
import org.trialogue.membership.WorkingGroupId;

/**
 * Of which time and working group the balance between the sides is asked.
 *
 * @param period the days on which reports were due, or were given that others could answer
 * @param group one of the reader's working groups, or null for all of them together
 */
public record BalanceQuestion(Period period, @Nullable WorkingGroupId group) {}
