package org.trialogue.plans;

import java.util.UUID;

/** A commitment was taken out of its plan. */
public record CommitmentTakenOut(UUID room, UUID plan, UUID commitment) {}
