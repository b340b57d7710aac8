package org.trialogue.search.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry that the index will not take, and which is not found there.
 *
 * @param title what it is called, or null for whoever may not read it
 * @param link where it stands, or null likewise
 * @param why what the index says of it
 * @param since when it was refused first
 */
public record Unfound(
        String kind,
        String id,
        @Nullable String title,
        @Nullable String link,
        String why,
        Instant since) {}
