package org.trialogue.plans;

import java.util.UUID;

/** A lead party reported; the other groups are asked to confirm. */
public record Reported(UUID room, UUID commitment, UUID report, int number) {}
