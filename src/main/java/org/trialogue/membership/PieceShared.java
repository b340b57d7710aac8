package org.trialogue.membership;

import java.util.UUID;

/** A piece of a shared room was shared with a partner. */
public record PieceShared(UUID share, UUID workingGroup, UUID member, UUID by) {}
