package org.trialogue.drafting;

import java.time.Instant;

/**
 * The newest change of a text.
 *
 * @param name whose it is
 * @param imported whether nothing has changed since the text came in
 */
public record LastChange(String name, Instant at, boolean imported) {}
