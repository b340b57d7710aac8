package org.trialogue.drafting.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something of a draft that no longer fitted once the text had moved on.
 *
 * @param blockId the key of the provision it was about
 * @param base the version of the text by which it can be read
 * @param draft the version of the draft that still had it
 */
public record Misfit(UUID id, String blockId, int base, int draft, Instant foundAt) {}
