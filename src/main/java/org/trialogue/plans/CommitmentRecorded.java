package org.trialogue.plans;

import java.util.UUID;

/** A commitment was written into a plan; its lead party owes a report. */
public record CommitmentRecorded(UUID room, UUID plan, UUID commitment) {}
