package org.trialogue.membership;

import org.trialogue.platform.Affiliation;

/** How many of one side hold a mandate: as titular members, as deputies, and all of them together. */
public record Share(Affiliation side, int titulars, int deputies, int all) {}
