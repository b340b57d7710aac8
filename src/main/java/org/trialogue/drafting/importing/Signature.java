package org.trialogue.drafting.importing;

import java.time.Instant;

/**
 * In whose name the tracked changes of a file become suggestions.
 *
 * @param member the key of whoever brings the file in
 * @param group the word for their side
 * @param now stands where the file does not say when
 */
public record Signature(String member, String group, Instant now) {}
