package org.trialogue.plans;

import java.time.Instant;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.Capacity;

/** Who said something, for which side, in which capacity, and when. */
public record Said(String name, Affiliation side, Capacity capacity, Instant at) {}
