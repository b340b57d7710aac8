package org.trialogue.drafting;

import java.util.UUID;

/** A text has come into a room. */
public record TextImported(UUID text, UUID room) {}
