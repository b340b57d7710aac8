package org.trialogue.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deputy did in another's name.
 *
 * @param deed as the record names it
 * @param by who did it
 * @param principal in whose name
 * @param link where it is seen, and undone where that is possible; null for who may not go there any more
 * @param objected whether the principal objected; null before any answer
 * @param statement what was objected; otherwise empty
 * @param answerable whether the one who looks is asked to answer
 */
public record OnBehalfLine(
        UUID id,
        String deed,
        String by,
        String principal,
        @Nullable String link,
        Instant at,
        @Nullable Boolean objected,
        String statement,
        boolean answerable) {}
