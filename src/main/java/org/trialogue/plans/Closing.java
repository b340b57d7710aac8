package org.trialogue.plans;

/**
 * That a plan is closed.
 *
 * @param reason why, in the words of who closed it
 * @param said who closed it
 */
public record Closing(String reason, Said said) {}
