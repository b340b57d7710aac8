package org.trialogue.plans;

import java.util.UUID;

/** Something was promised in a plan, or put differently: said once, however many commitments it concerns. */
public record PromisesEntered(UUID room, UUID plan) {}
