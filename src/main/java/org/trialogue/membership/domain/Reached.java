package org.trialogue.membership.domain;

/**
 * The account of someone who is asked in.
 *
 * @param subject the identity provider's key for it
 * @param made whether it is there, or open again, because of this invitation
 */
public record Reached(String subject, boolean made) {}
