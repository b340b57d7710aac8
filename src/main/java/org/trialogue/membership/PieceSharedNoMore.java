package org.trialogue.membership;

import java.util.UUID;

/** A piece of a shared room is shared with a partner no more, before the day that was said. */
public record PieceSharedNoMore(UUID share, UUID room, UUID piece, UUID member) {}
