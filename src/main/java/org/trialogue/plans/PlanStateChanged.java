package org.trialogue.plans;

import java.util.UUID;

/** A plan was closed, or opened again. */
public record PlanStateChanged(UUID room, UUID plan) {}
