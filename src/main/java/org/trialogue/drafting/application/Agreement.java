package org.trialogue.drafting.application;

import java.time.Instant;
import org.trialogue.platform.Acting;

/** Who recorded that the groups have agreed a provision, by what name, and when. */
public record Agreement(Acting by, String name, Instant at) {}
