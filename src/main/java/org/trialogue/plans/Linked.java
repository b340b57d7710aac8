package org.trialogue.plans;

import java.time.LocalDate;

/**
 * A commitment that another one depends on, or that depends on it.
 *
 * @param done whether its lead party says that it is done, and no group contests that
 * @param strained whether the one that is needed is due later than the one that needs it
 */
public record Linked(CommitmentId id, String sentence, LocalDate due, boolean done, boolean strained) {}
