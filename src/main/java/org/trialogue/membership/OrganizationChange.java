package org.trialogue.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an organization.
 *
 * @param by the name of whoever did it; null where a sign-in brought it
 * @param what the word used in text keys
 * @param before what it said before; empty where nothing was, or it is not kept
 * @param after what it says since then; empty where nothing is, or it is not kept
 */
public record OrganizationChange(Instant at, @Nullable String by, String what, String before, String after) {}
