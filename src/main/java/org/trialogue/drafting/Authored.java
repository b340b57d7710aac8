package org.trialogue.drafting;

import java.time.Instant;
import org.trialogue.platform.Acting;

/**
 * Words of a text and who wrote them.
 *
 * @param name the author's name
 * @param imported whether they came with the import, by whoever did it
 */
public record Authored(String words, Acting by, String name, Instant at, boolean imported) {}
