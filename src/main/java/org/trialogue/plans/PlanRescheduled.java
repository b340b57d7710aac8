package org.trialogue.plans;

import java.util.UUID;

/** A plan's period or rhythm is another: what is reported on by when may be, too. */
public record PlanRescheduled(UUID room, UUID plan) {}
