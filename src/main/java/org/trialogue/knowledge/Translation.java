package org.trialogue.knowledge;

import java.time.Instant;
import java.util.Locale;

/**
 * A practice told in another language.
 *
 * @param practice its key
 * @param version which version of the practice it tells
 */
public record Translation(String practice, Locale language, int version, AccountWords words, Instant writtenAt) {

    /** Whether the practice has moved on since. */
    public boolean isOutdated(Practice now) {
        return version < now.version();
    }

    /** The version that it tells, in its own words. */
    public Practice of(Practice translated) {
        return new Practice(
                translated.key(),
                translated.externalId(),
                translated.version(),
                language,
                translated.account().with(words),
                translated.imported());
    }
}
