package org.trialogue.knowledge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A practice as it is read: one version of its account.
 *
 * @param key its stable name, which its address ends with
 * @param externalId what it is known by where it was imported from, or null when it was not imported
 * @param version the number of this version, from 1
 */
public record Practice(String key, @Nullable String externalId, int version, Locale language, Account account) {

    /** Whether it was brought in from elsewhere, as it stood there. */
    public boolean imported() {
        return externalId != null;
    }

    /** The same with other tags. */
    public Practice tagged(Tags tags) {
        return new Practice(key, externalId, version, language, account.with(tags));
    }

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "practices/" + key;
    }
}
