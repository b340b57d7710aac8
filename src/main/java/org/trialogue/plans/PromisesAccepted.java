package org.trialogue.plans;

import java.util.UUID;

/** An organization accepted commitments of a plan. */
public record PromisesAccepted(UUID room, UUID plan, UUID organization) {}
