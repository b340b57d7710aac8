package org.trialogue.plans;

import java.time.Instant;

/**
 * The decision of the working group that a commitment came from.
 *
 * @param words as they stood then
 * @param link its place within the portal, beginning with no slash
 */
public record CameFrom(String words, String link, Instant at) {}
