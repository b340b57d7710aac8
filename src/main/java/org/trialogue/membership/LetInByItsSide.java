package org.trialogue.membership;

import java.util.UUID;

/** Somebody of a side let into its room whom the secretariat had entered for it. */
public record LetInByItsSide(UUID mandate, UUID workingGroup, UUID member, UUID by) {}
