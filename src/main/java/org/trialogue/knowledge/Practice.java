package org.trialogue.knowledge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A practice as it is read: one version of its account.
 *
 * @param key its stable name, which its address ends with
 * @param externalId what it is known by where it was imported from, or null when it was not imported
 * @param version the number of this version, from 1
 * @param imported whether it was brought in from elsewhere and stands as it stood there: once members have told it anew, it is theirs
 */
public record Practice(
        String key, @Nullable String externalId, int version, Locale language, Account account, boolean imported) {

    /** One that members have not told anew where it was imported. */
    public Practice(String key, @Nullable String externalId, int version, Locale language, Account account) {
        this(key, externalId, version, language, account, externalId != null);
    }

    /** The same with other tags. */
    public Practice tagged(Tags tags) {
        return new Practice(key, externalId, version, language, account.with(tags), imported);
    }

    /** The same with the tags that were read out of it, where it has none of its own. */
    public Practice tagged(Reading reading) {
        return account.tags().isNone() ? tagged(Tags.of(reading)) : this;
    }

    /** The address within the portal at which everybody reads it, beginning with no slash. */
    public String publicLink() {
        return "public/" + link();
    }

    /** Its address within the portal, beginning with no slash. */
    public String link() {
        return "practices/" + key;
    }
}
