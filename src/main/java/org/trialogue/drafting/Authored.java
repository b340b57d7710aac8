package org.trialogue.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trialogue.platform.Acting;

/**
 * Words of a text and who wrote them.
 *
 * @param name the author's name
 * @param organization the author's organization today; null for who has none
 * @param imported whether they came with the import, by whoever did it
 */
public record Authored(
        String words, Acting by, String name, @Nullable String organization, Instant at, boolean imported) {}
