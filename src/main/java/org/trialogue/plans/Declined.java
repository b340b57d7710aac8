package org.trialogue.plans;

import org.trialogue.membership.Organization;

/**
 * A commitment that an organization declined as it stands.
 *
 * @param reason why, in its words
 * @param said who said so
 */
public record Declined(CommitmentId id, String sentence, Organization party, String reason, Said said) {}
