package org.trialogue.plans;

/**
 * A commitment that was taken out of its plan.
 *
 * @param reason why, in the words of who did it
 * @param said who did it
 */
public record TakenOut(CommitmentId id, String sentence, String reason, Said said) {}
