package org.trialogue.plans;

import org.trialogue.platform.Acting;

/**
 * A report with what it is on, as somebody in the room reads it.
 *
 * @param acting who reads it
 */
public record ToldReport(CommitmentId commitment, Acting acting, StoryReport report) {}
