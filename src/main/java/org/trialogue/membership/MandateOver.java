package org.trialogue.membership;

import java.util.UUID;
import org.trialogue.platform.Affiliation;

/**
 * A mandate that had begun lets its holder speak no more.
 *
 * @param ranOut whether its last day has passed; otherwise it was taken back, handed over or left
 */
public record MandateOver(UUID mandate, UUID workingGroup, UUID member, Affiliation side, boolean ranOut) {}
