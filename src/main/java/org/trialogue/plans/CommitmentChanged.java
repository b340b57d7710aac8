package org.trialogue.plans;

import java.util.UUID;

/** A commitment was put differently. */
public record CommitmentChanged(UUID room, UUID plan, UUID commitment) {}
