package org.trialogue.plans;

import java.util.UUID;

/** A group confirmed or contested another group's report. */
public record Answered(UUID room, UUID commitment, UUID report, UUID answer) {}
